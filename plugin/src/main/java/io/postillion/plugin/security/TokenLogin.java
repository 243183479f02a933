package io.postillion.plugin.security;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Rights;
import io.postillion.plugin.store.ApiTokens;
import io.postillion.plugin.store.ApiTokens.ApiToken;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Tells who comes with a token: a person, for the token's brand alone, or a program. */
final class TokenLogin {

  private final ApiTokens tokens;
  private final People people;
  private final Clock clock;

  TokenLogin(ApiTokens tokens, People people, Clock clock) {
    this.tokens = tokens;
    this.people = people;
    this.clock = clock;
  }

  /** Empty when the token is unknown, revoked or expired, or its person left the brand. */
  Optional<Caller> of(String presented) {
    return tokens.redeem(presented, clock.instant()).flatMap(this::caller);
  }

  private Optional<Caller> caller(ApiToken token) {
    PersonId owner = token.person();
    if (owner == null) {
      return Optional.of(new Caller.Program(token.name(), token.brand()));
    }
    return people.find(owner).map(person -> new Caller.Someone(onlyOf(token.brand(), person)));
  }

  private static Person onlyOf(BrandId brand, Person person) {
    return new Person(
        person.id(),
        person.login(),
        person.name(),
        person.brands().contains(brand)
            ? Map.of(brand, new Rights(person.in(brand).roles()))
            : Map.of(),
        person.locale(),
        person.zone());
  }
}
