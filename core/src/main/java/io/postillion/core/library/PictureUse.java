package io.postillion.core.library;

import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post of which the current words go with a picture, or with a part that was cut out of it.
 *
 * @param due null means: as soon as it is approved
 */
public record PictureUse(String sha256, PostId post, PostStatus status, @Nullable Instant due) {}
