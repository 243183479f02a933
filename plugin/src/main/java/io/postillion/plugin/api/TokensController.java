package io.postillion.plugin.api;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.plugin.security.CurrentPerson;
import io.postillion.plugin.store.ApiTokens;
import io.postillion.plugin.store.ApiTokens.ApiToken;
import io.postillion.plugin.store.ApiTokens.Issued;
import io.postillion.plugin.store.ApiTokens.Kind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/tokens")
@Tag(
    name = "Tokens",
    description = "Made by people, for themselves or for a program; each opens one brand.")
class TokensController {

  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 366;
  private static final int LONGEST_NAME = 100;

  private final ApiTokens tokens;
  private final CurrentPerson person;
  private final Clock clock;

  TokensController(ApiTokens tokens, CurrentPerson person, Clock clock) {
    this.tokens = tokens;
    this.person = person;
    this.clock = clock;
  }

  /**
   * @param prefix its first characters, to tell it from others
   * @param expiresAt null when it does not
   * @param lastUsedAt to the minute; null when never
   */
  record TokenView(
      UUID id,
      Kind kind,
      String name,
      String prefix,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt)
      implements Wire {

    static TokenView of(ApiToken token) {
      return new TokenView(
          token.id(),
          token.kind(),
          token.name(),
          token.prefix(),
          token.createdAt(),
          token.expiresAt(),
          token.lastUsedAt());
    }
  }

  /**
   * @param kind {@code person} acts as you; {@code client} is a program's
   * @param days how long it lives, 1 to 366; 90 when left out
   */
  record NewToken(Kind kind, String name, @Nullable Integer days) implements Wire {

    NewToken {
      Wire.required("kind", kind);
      if (Wire.required("name", name).isBlank() || name.length() > LONGEST_NAME) {
        throw new IllegalArgumentException(
            "'name' must have 1 to %d characters.".formatted(LONGEST_NAME));
      }
      if (days != null && (days < 1 || days > MOST_DAYS)) {
        throw new IllegalArgumentException("'days' must be 1 to %d.".formatted(MOST_DAYS));
      }
    }

    Duration life() {
      return Duration.ofDays(days == null ? USUAL_DAYS : days);
    }
  }

  /**
   * @param secret the token; this is the only time that it is shown
   */
  record IssuedView(TokenView token, String secret) implements Wire {}

  @GetMapping
  @Operation(
      summary = "The tokens",
      description = "Your own, newest first; to an administrator, all of the brand.")
  Items<TokenView> list(@PathVariable BrandId brand) {
    return Items.all(visible(brand).stream().map(TokenView::of).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Make a token",
      description =
          "Of kind `person` it acts as you, for this brand. Of kind `client`, which only an "
              + "administrator can make, it is a program's: it reads and drafts, and can never "
              + "decide. The secret is shown this once.")
  IssuedView issue(@PathVariable BrandId brand, @RequestBody NewToken body) {
    Person asking = person.get();
    if (body.kind() == Kind.CLIENT) {
      asking.require(Role.ADMIN, brand);
    }
    Instant now = clock.instant();
    Issued issued =
        tokens.issue(
            brand,
            body.kind() == Kind.PERSON ? asking.id() : null,
            body.name().strip(),
            now,
            now.plus(body.life()));
    return new IssuedView(TokenView.of(issued.token()), issued.value().reveal());
  }

  @DeleteMapping("/{token}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revoke a token", description = "At once and for good.")
  void revoke(@PathVariable BrandId brand, @PathVariable UUID token) {
    if (visible(brand).stream().noneMatch(known -> known.id().equals(token))) {
      throw new NotFoundException("token", token);
    }
    tokens.revoke(brand, token);
  }

  private List<ApiToken> visible(BrandId brand) {
    Person asking = person.get();
    return tokens.of(brand).stream()
        .filter(token -> asking.may(Role.ADMIN, brand) || asking.id().equals(token.person()))
        .toList();
  }
}
