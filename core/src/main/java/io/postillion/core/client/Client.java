package io.postillion.core.client;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An outside person who was invited to decide on posts of one brand. They have no login, no role
 * and no brand; whoever is invited by two brands is two clients.
 *
 * @param everyPost whether they are for all posts of the brand
 * @param posts those they are for otherwise
 * @param revokedAt since when they may not come in; null while they may
 * @param seenAt when they were here last; null when never
 */
public record Client(
    PersonId id,
    BrandId brand,
    String name,
    String email,
    Locale language,
    boolean everyPost,
    Set<PostId> posts,
    PersonId invitedBy,
    Instant invitedAt,
    @Nullable Instant revokedAt,
    @Nullable Instant seenAt) {

  public Client {
    posts = Set.copyOf(posts);
  }

  public boolean mayCome() {
    return revokedAt == null;
  }

  public boolean isFor(PostId post) {
    return mayCome() && (everyPost || posts.contains(post));
  }

  /** As {@code j…@client.example}. */
  public String maskedEmail() {
    int at = email.indexOf('@');
    return email.substring(0, email.offsetByCodePoints(0, 1)) + "…" + email.substring(at);
  }

  /**
   * As somebody who decides on this brand's posts, for the one moment in which they do; only ever
   * where clients are asked.
   */
  Person deciding(ZoneId zone) {
    return new Person(
        id,
        loginOf(id),
        name,
        Set.of(Role.APPROVER),
        Set.of(brand),
        language,
        zone,
        Set.of(Person.OUTSIDERS));
  }

  /** Nobody can log in with it: it is there to be unique, and has no password. */
  public static String loginOf(PersonId id) {
    return Person.OUTSIDE + id;
  }
}
