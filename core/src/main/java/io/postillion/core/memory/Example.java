package io.postillion.core.memory;

import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An approved post as an example of how the brand sounds.
 *
 * @param article null when a person wrote it from nothing
 * @param text as it was approved
 * @param before the draft that people edited into it; null when they approved it as it came, or
 *     wrote it themselves
 */
public record Example(
    PostId post,
    RevisionId revision,
    @Nullable ArticleId article,
    String network,
    Locale language,
    String text,
    @Nullable String before) {}
