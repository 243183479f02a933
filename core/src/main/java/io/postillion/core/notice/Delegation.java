package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.time.Instant;

/**
 * Somebody handed one review to a colleague.
 *
 * @param task the review
 * @param asked who is asked by it: the one who handed it over first
 */
public record Delegation(
    BrandId brand,
    String task,
    PostId post,
    PersonId asked,
    PersonId from,
    PersonId to,
    Instant at) {}
