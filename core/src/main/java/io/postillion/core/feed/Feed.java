package io.postillion.core.feed;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.time.Instant;

/** Lets the calendar program of one person read when the posts of one brand go out. */
public record Feed(BrandId brand, PersonId person, Instant createdAt) {}
