package io.postillion.plugin.security;

import io.postillion.core.NotFoundException;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.plugin.security.ApiToken.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out tokens, takes them back, and tells whose one is. */
public final class Tokens {

  /** How long a token lives when nobody says otherwise. */
  public static final Duration USUAL_LIFE = Duration.ofDays(90);

  /** No token lives longer. */
  public static final Duration LONGEST_LIFE = Duration.ofDays(366);

  private static final int LONGEST_NAME = 100;

  private final ApiTokens store;
  private final Logins logins;
  private final People people;
  private final Clock clock;

  public Tokens(ApiTokens store, Logins logins, People people, Clock clock) {
    this.store = store;
    this.logins = logins;
    this.people = people;
    this.clock = clock;
  }

  /**
   * A new token.
   *
   * @param secret to be shown once; afterwards nobody can read it any more
   */
  public record Issued(ApiToken token, Secret secret) {}

  /**
   * A token that acts as the person.
   *
   * @throws IllegalArgumentException when the name is empty or too long, or the life is not between
   *     a second and {@link #LONGEST_LIFE}
   */
  public Issued forPerson(Person person, String name, Duration life) {
    return issue(Kind.PERSON, person, name, null, life);
  }

  /**
   * A token for a program, which the person answers for.
   *
   * @throws io.postillion.core.RefusedException when the person is no administrator of the brand
   * @throws IllegalArgumentException as for {@link #forPerson}
   */
  public Issued forClient(Person person, String name, BrandId brand, Duration life) {
    person.require(Role.ADMIN, brand);
    return issue(Kind.CLIENT, person, name, brand, life);
  }

  private Issued issue(
      Kind kind, Person person, String name, @Nullable BrandId brand, Duration life) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "A token needs a name of at most %d characters".formatted(LONGEST_NAME));
    }
    if (life.compareTo(Duration.ofSeconds(1)) < 0 || life.compareTo(LONGEST_LIFE) > 0) {
      throw new IllegalArgumentException(
          "A token lives at most %d days".formatted(LONGEST_LIFE.toDays()));
    }
    Secret secret = TokenText.random(kind);
    Instant now = clock.instant();
    ApiToken token =
        new ApiToken(
            UUID.randomUUID(),
            kind,
            name.strip(),
            person.id(),
            brand,
            TokenText.sha256(secret.reveal()),
            now,
            now.plus(life));
    store.insert(token);
    return new Issued(token, secret);
  }

  public List<ApiToken> of(Person person) {
    return store.of(person.id());
  }

  /**
   * @throws NotFoundException when the person has no such token
   */
  public void revoke(Person person, UUID id) {
    if (!store.delete(person.id(), id)) {
      throw new NotFoundException("token", id);
    }
  }

  /** Empty when it is unknown, expired or revoked, or its person may not come in any more. */
  Optional<TokenAuthentication> authenticate(String presented) {
    if (!TokenText.looksRight(presented)) {
      return Optional.empty();
    }
    String hash = TokenText.sha256(presented);
    return store
        .byHash(hash)
        .filter(token -> TokenText.same(token.sha256(), hash))
        .filter(token -> clock.instant().isBefore(token.expiresAt()))
        .flatMap(token -> people.find(token.person()).flatMap(person -> as(person, token)));
  }

  private Optional<TokenAuthentication> as(Person person, ApiToken token) {
    if (logins.find(person.login()).filter(LoginRecord::enabled).isEmpty()) {
      return Optional.empty();
    }
    BrandId brand = token.brand();
    if (brand == null) {
      return Optional.of(new TokenAuthentication(person, Authorities.PERSON));
    }
    return person.may(Role.ADMIN, brand)
        ? Optional.of(new TokenAuthentication(program(token, person, brand), Authorities.CLIENT))
        : Optional.empty();
  }

  /** What a program writes shows its own name and that of the person who answers for it. */
  private static Person program(ApiToken token, Person owner, BrandId brand) {
    return new Person(
        owner.id(),
        owner.login(),
        "%s (program of %s)".formatted(token.name(), owner.name()),
        Set.of(Role.MANAGER),
        Set.of(brand),
        owner.locale(),
        owner.zone());
  }
}
