package io.postillion.plugin.desk.pictures;

import io.postillion.core.post.Media;
import io.postillion.plugin.desk.view.Byline;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a picture of a post besides what it looks like.
 *
 * @param suggested who suggested its alternative text as it stands; null when a person wrote it
 * @param offered words that were suggested last, while it has none; null when there are none
 * @param origin {@code card}, {@code crop} or {@code model}; null when it came from the article
 * @param maker who had it made; null when it was not made here
 */
public record PictureFact(
    Media media,
    @Nullable Byline suggested,
    @Nullable String offered,
    @Nullable String origin,
    @Nullable Byline maker) {}
