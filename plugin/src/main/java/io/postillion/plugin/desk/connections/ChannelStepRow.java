package io.postillion.plugin.desk.connections;

import io.postillion.plugin.desk.frame.Times.Moment;

/**
 * Who did what.
 *
 * @param said in a sentence
 */
record ChannelStepRow(String said, Moment at) {}
