package io.postillion.core.link;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a link that was given to one person.
 *
 * @param shown what it shows; null for the invitation of a client
 * @param openedAt when its person last opened it; null when never
 */
public record Link(
    LinkId id,
    BrandId brand,
    PersonId person,
    @Nullable Shown shown,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant openedAt) {

  /** Exactly one revision of a post, word for word. */
  public record Shown(PostId post, RevisionId revision, String seal) {

    public static Shown of(Revision revision) {
      return new Shown(revision.post(), revision.id(), revision.seal());
    }

    boolean is(Revision revision) {
      return revision.id().equals(this.revision) && revision.seal().equals(seal);
    }
  }

  public boolean isGood(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }
}
