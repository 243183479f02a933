package io.postillion.plugin.desk.samples;

import io.postillion.plugin.desk.frame.Times.Moment;

/**
 * One line of the journal.
 *
 * @param kind as in the messages {@code samples.step.<kind>}
 */
record SampleRow(String kind, int articles, String person, Moment at) {}
