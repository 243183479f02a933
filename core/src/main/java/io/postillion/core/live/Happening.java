package io.postillion.core.live;

import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;

/**
 * Something that just happened to a post.
 *
 * @param id grows with time, within a brand
 * @param actor as in {@link PostEvent}
 */
public record Happening(long id, PostId post, PostEvent.Kind kind, String actor) {}
