package io.postillion.core.evidence;

import io.postillion.core.post.PostEvent;
import java.time.Instant;

/** One line of the post's history. */
public record Happened(Instant at, PostEvent.Kind kind, String actor, String detail) {}
