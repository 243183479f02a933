package io.postillion.core.memory;

import io.postillion.core.post.PostId;

/**
 * One post in which people changed it.
 *
 * @param before how the draft had it, with the words around
 * @param after how the people had it
 */
public record Evidence(PostId post, String before, String after) {}
