package io.postillion.plugin.desk.calls;

/**
 * What one task came to in a month.
 *
 * @param cost empty when none is known
 */
record UseRow(
    String task,
    String calls,
    long failed,
    long unpriced,
    String inputTokens,
    String outputTokens,
    String cost) {}
