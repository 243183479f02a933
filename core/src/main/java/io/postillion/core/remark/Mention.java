package io.postillion.core.remark;

import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;

/** Somebody was named in a remark. */
public record Mention(RemarkId remark, PostId post, PersonId person) {}
