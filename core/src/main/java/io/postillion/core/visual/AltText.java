package io.postillion.core.visual;

import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import java.time.Instant;

/**
 * Words that were suggested for what a picture shows; nobody reads them before a person saved them.
 *
 * @param sha256 of the picture
 * @param author a model, or where the words were found
 */
public record AltText(PostId post, String sha256, String words, Author author, Instant at) {}
