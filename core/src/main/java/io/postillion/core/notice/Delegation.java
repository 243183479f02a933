package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.time.Instant;

/**
 * Somebody handed one review to a colleague.
 *
 * @param task the review
 */
public record Delegation(
    BrandId brand, String task, PostId post, PersonId from, PersonId to, Instant at) {}
