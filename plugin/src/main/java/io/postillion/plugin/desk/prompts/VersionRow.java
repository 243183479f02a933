package io.postillion.plugin.desk.prompts;

import io.postillion.core.ai.prompt.Fared;
import io.postillion.core.insight.Ratio;
import io.postillion.plugin.desk.frame.Times.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One version of what the brand tells models.
 *
 * @param version 0 for the built-in prompt alone
 * @param author null for the built-in prompt
 * @param at null for the built-in prompt
 * @param language empty for all
 * @param fared null for a task that writes no drafts
 * @param response how people responded to posts that it drafted first
 */
record VersionRow(
    int version,
    String state,
    int share,
    String language,
    String text,
    @Nullable String author,
    @Nullable Moment at,
    @Nullable Fared fared,
    Ratio response) {}
