package io.postillion.core.flow.running;

/**
 * How long a group of people took, over all steps that ask it.
 *
 * @param group as the model names it, e.g. {@code approver}
 * @param waiting how much waits for it now
 */
public record GroupTimes(String group, long waiting, Took took) {}
