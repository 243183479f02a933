package io.postillion.core.ai.prompt;

import org.jspecify.annotations.Nullable;

/**
 * What became of a first draft.
 *
 * @param approved the text that people approved; null when they did not
 * @param rejected whether they rejected the post, or dropped it
 */
public record Fate(String drafted, @Nullable String approved, boolean rejected) {}
