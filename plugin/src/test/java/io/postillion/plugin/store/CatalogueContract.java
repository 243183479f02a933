package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Source;
import io.postillion.core.people.Languages;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Configuration says what there is; how it is doing is not for configuration to say. */
interface CatalogueContract extends InWorld {

  @Test
  default void what_configuration_names_is_there() {
    assertThat(world().stores.brands().get(world().brand)).isEqualTo(World.brand(world().brand));
    assertThat(world().stores.brands().all()).hasSize(2);
    assertThat(world().stores.channels().of(world().brand))
        .containsExactly(world().second, world().channel);
    assertThat(world().stores.sources().of(world().brand)).containsExactly(world().source("Blog"));
    assertThat(world().stores.sources().all()).containsExactly(world().source("Blog"));
    assertThat(world().person.name()).isEqualTo("Ada Approver");
    assertThat(world().person.brands()).containsExactly(world().brand);
    assertThat(world().person.in(world().brand).roles())
        .containsExactlyInAnyOrder(Role.APPROVER, Role.MANAGER);
    assertThat(world().stores.people().find(world().person.id())).contains(world().person);
  }

  @Test
  default void a_login_knows_the_password_in_any_case_of_letters() {
    Logins.Login login =
        world().stores.logins().login(" " + world().name.toUpperCase(Locale.ROOT)).orElseThrow();

    assertThat(login.person()).isEqualTo(world().person);
    assertThat(login.passwordHash().reveal()).isEqualTo("{bcrypt}Ada Approver");
    assertThat(login.toString()).doesNotContain("bcrypt");
    assertThat(world().stores.logins().login("nobody")).isEmpty();
    assertThat(world().stores.logins().login("nul\0")).isEmpty();
  }

  @Test
  default void configured_again_what_is_known_keeps_its_state_and_takes_its_new_name() {
    Connection failing = Connection.NEW.unauthorised("Reconnect it", World.NOW);
    world().stores.channels().update(world().brand, world().channel.id(), failing);
    world().stores.sources().update(world().source, Connection.NEW.paused());
    world().stores.sources().advance(world().source, "page-7");

    world()
        .stores
        .catalogue()
        .apply(
            List.of(World.brand(world().brand), World.brand(world().other)),
            List.of(world().channel, world().second),
            List.of(world().source("Renamed")),
            List.of(world().account("Ada Married")));

    assertThat(world().stores.channels().get(world().brand, world().channel.id()).connection())
        .isEqualTo(failing);
    Source source = world().stores.sources().get(world().source);
    assertThat(source.cursor()).isEqualTo("page-7");
    assertThat(source.connection().state()).isEqualTo(Connection.State.PAUSED);
    assertThat(source.name()).isEqualTo("Renamed");
    Person person = world().stores.people().get(world().person.id());
    assertThat(person.name()).isEqualTo("Ada Married");
  }

  @Test
  default void who_reads_in_a_language_is_written_to_in_it_where_their_account_says_none() {
    Languages languages = world().stores.languages();
    PersonId ada = world().person.id();

    languages.read(ada, Locale.CANADA_FRENCH);
    languages.read(ada, Locale.CANADA_FRENCH);
    assertThat(languages.of(world().stores.people().get(ada))).isEqualTo(Locale.FRENCH);

    again(Locale.ROOT);
    assertThat(world().stores.people().get(ada).locale()).isEqualTo(Locale.ROOT);
    assertThat(languages.of(world().stores.people().get(ada))).isEqualTo(Locale.CANADA_FRENCH);
    languages.read(ada, Locale.UK);
    assertThat(languages.of(world().stores.people().get(ada))).isEqualTo(Locale.UK);

    again(Locale.GERMAN);
    assertThat(languages.of(world().stores.people().get(ada))).isEqualTo(Locale.GERMAN);
  }

  @Test
  default void who_was_never_here_is_written_to_in_english() {
    again(Locale.ROOT);

    assertThat(world().stores.languages().of(world().stores.people().get(world().person.id())))
        .isEqualTo(Locale.ENGLISH);
  }

  private void again(Locale locale) {
    world()
        .stores
        .catalogue()
        .apply(
            List.of(World.brand(world().brand), World.brand(world().other)),
            List.of(world().channel, world().second),
            List.of(world().source("Blog")),
            List.of(world().account("Ada Approver", locale)));
  }

  @Test
  default void a_channel_may_have_a_language_of_its_own_and_give_it_up_again() {
    Channel plain = world().channel;
    Channel french =
        new Channel(
            plain.id(),
            plain.brand(),
            plain.network(),
            plain.name(),
            plain.account(),
            plain.connection(),
            Locale.CANADA_FRENCH);
    apply(french);
    assertThat(world().stores.channels().get(world().brand, plain.id())).isEqualTo(french);

    apply(plain);
    assertThat(world().stores.channels().get(world().brand, plain.id())).isEqualTo(plain);
  }

  private void apply(Channel channel) {
    world()
        .stores
        .catalogue()
        .apply(
            List.of(World.brand(world().brand), World.brand(world().other)),
            List.of(channel, world().second),
            List.of(world().source("Blog")),
            List.of(world().account("Ada Approver")));
  }

  @Test
  default void what_vanished_from_configuration_is_kept_but_no_longer_listed() {
    world()
        .stores
        .catalogue()
        .apply(List.of(World.brand(world().other)), List.of(), List.of(), List.of());

    assertThat(world().stores.brands().all()).containsExactly(World.brand(world().other));
    assertThat(world().stores.brands().find(world().brand)).isPresent();
    assertThat(world().stores.channels().of(world().brand)).isEmpty();
    assertThat(world().stores.channels().find(world().brand, world().channel.id())).isPresent();
    assertThat(world().stores.sources().all()).isEmpty();
    assertThat(world().stores.sources().find(world().source)).isPresent();
    assertThat(world().stores.people().byLogin(world().name)).isEmpty();
    assertThat(world().stores.logins().login(world().name)).isEmpty();
    Person gone = world().stores.people().get(world().person.id());
    assertThat(gone.name()).isEqualTo("Ada Approver");
    assertThat(gone.rights()).isEmpty();
  }

  @Test
  default void what_came_back_to_configuration_is_listed_again() {
    world().stores.catalogue().apply(List.of(), List.of(), List.of(), List.of());

    world().configure();

    what_configuration_names_is_there();
    assertThat(world().stores.people().byLogin(world().name)).contains(world().person);
  }

  @Test
  default void a_person_may_change_brands() {
    Account moved =
        new Account(
            world().name,
            "Ada Approver",
            Set.of(Role.ADMIN),
            Set.of(world().other),
            world().person.locale(),
            world().person.zone(),
            null);

    world()
        .stores
        .catalogue()
        .apply(
            List.of(World.brand(world().brand), World.brand(world().other)),
            List.of(),
            List.of(),
            List.of(moved));

    Person person = world().stores.people().get(world().person.id());
    assertThat(person.brands()).containsExactly(world().other);
    assertThat(person.in(world().other).roles()).containsExactly(Role.ADMIN);
    assertThat(world().stores.logins().login(world().name)).isEmpty();
  }

  @Test
  default void a_channel_cannot_move_to_another_brand_and_then_nothing_changes() {
    Channel moved =
        new Channel(
            world().channel.id(), world().other, "sandbox", "Moved", "@acme", Connection.NEW);

    assertThatThrownBy(
            () ->
                world()
                    .stores
                    .catalogue()
                    .apply(
                        List.of(World.brand(world().brand), World.brand(world().other)),
                        List.of(moved),
                        List.of(),
                        List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(world().channel.id().value())
        .hasMessageContaining("another name");

    what_configuration_names_is_there();
  }

  @Test
  default void nodes_that_start_together_agree() throws Exception {
    World.together(
        4,
        () -> {
          world().configure();
          return true;
        });

    what_configuration_names_is_there();
  }

  @Test
  default void how_a_channel_is_doing_is_remembered() {
    Connection failing = Connection.NEW.failing("Too many requests", World.NOW);

    world().stores.channels().update(world().brand, world().channel.id(), failing);

    assertThat(world().stores.channels().get(world().brand, world().channel.id()))
        .isEqualTo(world().channel.with(failing));
    assertThatThrownBy(
            () ->
                world().stores.channels().update(world().brand, new ChannelId("nowhere"), failing))
        .isInstanceOf(NotFoundException.class);
  }
}
