package io.postillion.plugin.desk.people;

import io.postillion.plugin.desk.frame.Times.Moment;

/**
 * Who did what to whom.
 *
 * @param said in a sentence
 */
record PersonStepRow(String said, Moment at) {}
