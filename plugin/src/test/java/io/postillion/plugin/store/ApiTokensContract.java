package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.store.ApiTokens.ApiToken;
import io.postillion.plugin.store.ApiTokens.Issued;
import io.postillion.plugin.store.ApiTokens.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A token opens one brand, and the database could not tell anyone how it reads. */
interface ApiTokensContract extends InWorld {

  @Test
  default void a_token_is_recognised_by_its_value_alone() {
    Issued issued =
        tokens().issue(world().brand, world().person.id(), "Ada's laptop", World.NOW, null);

    ApiToken token = tokens().redeem(issued.value().reveal(), World.NOW).orElseThrow();

    assertThat(token).isEqualTo(issued.token());
    assertThat(token.kind()).isEqualTo(Kind.PERSON);
    assertThat(issued.value().reveal()).startsWith(token.prefix());
    assertThat(tokens().redeem(issued.value().reveal() + "x", World.NOW)).isEmpty();
    assertThat(tokens().redeem(token.prefix(), World.NOW)).isEmpty();
    assertThat(tokens().redeem("", World.NOW)).isEmpty();
  }

  @Test
  default void a_programs_token_is_nobodys() {
    Issued issued = tokens().issue(world().brand, null, "robot", World.NOW, null);

    assertThat(issued.token().kind()).isEqualTo(Kind.CLIENT);
    assertThat(issued.token().person()).isNull();
  }

  @Test
  default void the_value_of_a_token_is_stored_nowhere() {
    Issued issued = tokens().issue(world().brand, null, "robot", World.NOW, null);

    List<Map<String, Object>> rows =
        world()
            .sql
            .sql("select * from pst_api_token where id = :id")
            .param("id", issued.token().id())
            .query()
            .listOfRows();

    assertThat(rows).hasSize(1);
    assertThat(rows.toString()).doesNotContain(issued.value().reveal());
    assertThat(issued.toString()).doesNotContain(issued.value().reveal());
  }

  @Test
  default void a_token_expires() {
    Issued issued =
        tokens().issue(world().brand, null, "robot", World.NOW, World.NOW.plusSeconds(10));
    String value = issued.value().reveal();

    assertThat(tokens().redeem(value, World.NOW.plusSeconds(9))).isPresent();
    assertThat(tokens().redeem(value, World.NOW.plusSeconds(10))).isEmpty();
  }

  @Test
  default void a_revoked_token_is_gone() {
    Issued issued = tokens().issue(world().brand, null, "robot", World.NOW, null);

    assertThat(tokens().revoke(world().other, issued.token().id())).isFalse();
    assertThat(tokens().revoke(world().brand, issued.token().id())).isTrue();

    assertThat(tokens().redeem(issued.value().reveal(), World.NOW)).isEmpty();
  }

  @Test
  default void the_token_of_someone_who_left_opens_nothing() {
    Issued issued = tokens().issue(world().brand, world().person.id(), "old", World.NOW, null);
    world()
        .stores
        .catalogue()
        .apply(List.of(World.brand(world().brand)), List.of(), List.of(), List.of());

    assertThat(tokens().redeem(issued.value().reveal(), World.NOW)).isEmpty();
  }

  @Test
  default void it_is_known_to_the_minute_when_a_token_was_last_used() {
    Issued issued = tokens().issue(world().brand, null, "robot", World.NOW, null);
    String value = issued.value().reveal();

    tokens().redeem(value, World.NOW);
    tokens().redeem(value, World.NOW.plusSeconds(30));
    assertThat(lastUsed()).isEqualTo(World.NOW);

    tokens().redeem(value, World.NOW.plus(Duration.ofMinutes(5)));
    assertThat(lastUsed()).isEqualTo(World.NOW.plus(Duration.ofMinutes(5)));
  }

  private Instant lastUsed() {
    return tokens().of(world().brand).get(0).lastUsedAt();
  }

  private ApiTokens tokens() {
    return world().stores.apiTokens();
  }
}
