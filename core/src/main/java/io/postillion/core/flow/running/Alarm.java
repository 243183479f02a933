package io.postillion.core.flow.running;

/**
 * A timer beside a step.
 *
 * @param deadline whether it ends the step; otherwise it only reminds
 * @param fired how often
 */
public record Alarm(String id, String name, String step, boolean deadline, long fired) {}
