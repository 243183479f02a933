package io.postillion.core.remark;

import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a post.
 *
 * @param revision the one they had before them
 * @param quote the words it is about; null for the whole
 * @param shared whether clients see it; otherwise it stays in the team
 * @param answers the remark that it answers; null when none
 */
public record Remark(
    RemarkId id,
    PostId post,
    RevisionId revision,
    PersonId author,
    String text,
    @Nullable Quote quote,
    boolean shared,
    @Nullable RemarkId answers,
    Instant at) {}
