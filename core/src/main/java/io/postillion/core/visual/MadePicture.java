package io.postillion.core.visual;

import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import java.time.Instant;

/**
 * A picture that was made here for a post; it is in no post until somebody uses it.
 *
 * @param media with the alternative text that goes with it
 * @param by who had it made
 */
public record MadePicture(PostId post, Media media, Recipe recipe, Author by, Instant at) {}
