package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceBook;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.SourceStep;
import io.postillion.core.content.SourceStep.Change;
import io.postillion.core.content.SourceStep.Field;
import io.postillion.core.content.SourceSteps;
import io.postillion.core.failure.Unauthorised;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Sources that people set at the desk stay, with every start and on every node. */
interface SourceBookContract extends InWorld {

  private SourceBook book() {
    return world().stores.sourceBook();
  }

  private SourceSteps steps() {
    return world().stores.sourceSteps();
  }

  private SourceId id() {
    return new SourceId(world().name + "-news");
  }

  private SourceEntry entry(int version, String name, @Nullable String user) {
    return new SourceEntry(
        id(),
        world().brand,
        "wordpress",
        name,
        URI.create("https://news.acme.example/é?a=b"),
        user,
        Locale.CANADA_FRENCH,
        true,
        World.NOW.truncatedTo(ChronoUnit.SECONDS),
        version);
  }

  private SourceEntry added(String name, @Nullable String user, @Nullable String password) {
    SourceEntry entry = entry(1, name, user);
    assertThat(book().insert(entry, password == null ? null : Secret.of(password))).isTrue();
    return entry;
  }

  private Source source() {
    return world().stores.sources().get(id());
  }

  @Test
  default void what_was_added_is_a_source_like_any_other() {
    SourceEntry entry = added("News „of“ Acme", "grace", "open sesame");

    assertThat(book().of(world().brand)).containsExactly(entry);
    assertThat(book().of(world().other)).isEmpty();
    assertThat(book().find(id())).contains(entry);
    assertThat(book().all()).contains(entry);
    assertThat(world().stores.sources().of(world().brand))
        .extracting(Source::id)
        .containsExactlyInAnyOrder(world().source, id());
    assertThat(source().name()).isEqualTo("News „of“ Acme");
    assertThat(source().connection()).isEqualTo(Connection.NEW);
  }

  @Test
  default void a_password_is_given_out_to_its_brand_alone_and_cannot_be_read_in_the_database() {
    added("News", "grace", "open sesame");

    assertThat(book().password(world().brand, id())).contains(Secret.of("open sesame"));
    assertThat(book().password(world().other, id())).isEmpty();
    assertThat(
            world()
                .sql
                .sql("select password from pst_desk_source where source_id = :id")
                .param("id", id().value())
                .query(String.class)
                .single())
        .doesNotContain("sesame");
  }

  @Test
  default void with_another_key_it_says_what_to_do() {
    added("News", "grace", "open sesame");
    Stores others =
        Stores.open(
            world().database.dataSource(),
            world().database.transactionManager(),
            purpose -> {
              byte[] key = new byte[32];
              Arrays.fill(key, (byte) 7);
              return key;
            });

    assertThatThrownBy(() -> others.sourceBook().password(world().brand, id()))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("postillion.secret-key");
  }

  @Test
  default void of_two_who_change_it_at_once_one_is_told() {
    added("News", "grace", "open sesame");

    assertThat(book().update(entry(2, "Mine", "grace"), null)).isTrue();
    assertThat(book().update(entry(2, "Hers", "grace"), null)).isFalse();

    assertThat(book().find(id())).contains(entry(2, "Mine", "grace"));
    assertThat(source().name()).isEqualTo("Mine");
    assertThat(book().password(world().brand, id())).contains(Secret.of("open sesame"));
  }

  @Test
  default void another_password_takes_its_place_and_without_a_user_there_is_none() {
    added("News", "grace", "open sesame");

    assertThat(book().update(entry(2, "News", "grace"), Secret.of("another"))).isTrue();
    assertThat(book().password(world().brand, id())).contains(Secret.of("another"));

    assertThat(book().update(entry(3, "News", null), null)).isTrue();
    assertThat(book().password(world().brand, id())).isEmpty();
  }

  @Test
  default void a_name_that_is_taken_is_refused() {
    added("News", null, null);
    SourceEntry configured =
        new SourceEntry(
            world().source,
            world().brand,
            "feed",
            "Mine",
            URI.create("https://a.example"),
            null,
            Locale.ENGLISH,
            false,
            World.NOW,
            1);

    assertThat(book().insert(entry(1, "Again", null), null)).isFalse();
    assertThat(book().insert(configured, null)).isFalse();

    assertThat(source().name()).isEqualTo("News");
    assertThat(world().stores.sources().get(world().source).name()).isEqualTo("Blog");
  }

  @Test
  default void it_stays_through_a_start_and_goes_with_its_brand() {
    SourceEntry entry = added("News", null, null);
    world().stores.sources().update(id(), Connection.NEW.paused());
    world().stores.sources().advance(id(), "page 7");

    world().configure();

    assertThat(source().connection().state()).isEqualTo(Connection.State.PAUSED);
    assertThat(source().cursor()).isEqualTo("page 7");
    assertThat(book().all()).contains(entry);

    start(List.of(world().other), List.of());
    assertThat(book().all()).doesNotContain(entry);
    assertThat(world().stores.sources().of(world().brand)).isEmpty();

    world().configure();
    assertThat(book().all()).contains(entry);
  }

  @Test
  default void configuration_wins_where_it_has_the_same_name_and_gives_it_back() {
    SourceEntry entry = added("News", "grace", "open sesame");
    world().stores.sources().advance(id(), "page 7");

    start(
        List.of(world().brand, world().other),
        List.of(new Source(id(), world().brand, "feed", "Configured", Connection.NEW, null)));

    assertThat(source().name()).isEqualTo("Configured");
    assertThat(source().cms()).isEqualTo("feed");
    assertThat(source().cursor()).as("of another kind").isNull();
    assertThat(book().of(world().brand)).containsExactly(entry);

    world().configure();

    assertThat(source().name()).isEqualTo("News");
    assertThat(source().cms()).isEqualTo("wordpress");
    assertThat(book().password(world().brand, id())).contains(Secret.of("open sesame"));
  }

  private void start(List<BrandId> brands, List<Source> sources) {
    world()
        .stores
        .catalogue()
        .apply(
            brands.stream().map(World::brand).toList(),
            brands.contains(world().brand) ? List.of(world().channel, world().second) : List.of(),
            sources,
            List.of(world().account("Ada Approver")));
  }

  @Test
  default void removed_it_forgets_its_password_and_can_be_taken_up_again() {
    added("News", "grace", "open sesame");

    assertThat(book().remove(world().brand, id(), false, World.NOW)).isTrue();

    assertThat(book().remove(world().brand, id(), false, World.NOW)).isFalse();
    assertThat(book().of(world().brand)).isEmpty();
    assertThat(book().find(id())).isEmpty();
    assertThat(book().password(world().brand, id())).isEmpty();
    assertThat(book().atRest(world().brand)).extracting(Source::id).containsExactly(id());
    assertThat(book().atRest(world().other)).isEmpty();
    assertThat(world().stores.sources().find(id())).isPresent();
    world().configure();
    assertThat(world().stores.sources().of(world().brand))
        .extracting(Source::id)
        .containsExactly(world().source);

    SourceEntry again = added("News again", null, null);
    assertThat(book().of(world().brand)).containsExactly(again);
    assertThat(book().atRest(world().brand)).isEmpty();
  }

  @Test
  default void removed_while_the_configuration_names_it_it_is_read_on() {
    added("News", null, null);

    book().remove(world().brand, id(), true, World.NOW);

    assertThat(world().stores.sources().of(world().brand)).extracting(Source::id).contains(id());
  }

  @Test
  default void who_did_what_is_known_the_newest_first() {
    added("News", null, null);
    SourceStep one =
        step(SourceStep.Kind.ADDED, List.of(new Change(Field.ADDRESS, "", "https://é")));
    SourceStep two = step(SourceStep.Kind.PAUSED, List.of());

    steps().add(one);
    steps().add(two);

    assertThat(steps().newest(world().brand, 10)).containsExactly(two, one);
    assertThat(steps().newest(world().brand, 1)).containsExactly(two);
    assertThat(steps().newest(world().other, 10)).isEmpty();
    assertThatThrownBy(() -> world().sql.sql("update pst_source_step set kind = 'ADDED'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> world().sql.sql("delete from pst_source_step").update())
        .isInstanceOf(DataAccessException.class);
  }

  private SourceStep step(SourceStep.Kind kind, List<Change> changes) {
    return new SourceStep(world().brand, id(), kind, changes, world().person.id(), World.NOW);
  }

  @Test
  default void a_source_of_another_brand_is_not_touched() {
    SourceEntry entry = added("News", "grace", "open sesame");
    SourceEntry foreign =
        new SourceEntry(
            id(),
            world().other,
            "feed",
            "Stolen",
            entry.address(),
            "eve",
            Locale.ENGLISH,
            false,
            World.NOW,
            2);

    assertThat(book().insert(foreign, null)).isFalse();
    assertThat(book().update(foreign, Secret.of("mine"))).isFalse();
    assertThat(book().remove(world().other, id(), false, World.NOW)).isFalse();

    assertThat(book().find(id())).isEqualTo(Optional.of(entry));
  }
}
