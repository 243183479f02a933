package io.postillion.core.translate;

import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.time.Instant;

/**
 * What a post was translated from. Its source may go on changing; this stays.
 *
 * @param post the translation
 * @param source the post that it was made of
 * @param revision of the source, as it was then
 */
public record Translation(PostId post, PostId source, RevisionId revision, Instant at) {}
