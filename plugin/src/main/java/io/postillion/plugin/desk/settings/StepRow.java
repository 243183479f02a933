package io.postillion.plugin.desk.settings;

import io.postillion.plugin.desk.frame.Times.Moment;

/**
 * One change of a setting.
 *
 * @param name of the setting, as in the messages {@code settings.<name>}
 * @param from in one line
 */
record StepRow(String name, String person, Moment at, String from, String to) {}
