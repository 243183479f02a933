package io.postillion.plugin.desk.sources;

import io.postillion.plugin.desk.frame.Times.Moment;
import java.util.List;

/**
 * Who did what.
 *
 * @param said in a sentence
 * @param changes each as "name: from → to"
 */
record SourceStepRow(String said, Moment at, List<String> changes) {}
