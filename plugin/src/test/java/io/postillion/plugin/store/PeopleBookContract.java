package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.Secret;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Transient;
import io.postillion.core.people.Doors;
import io.postillion.core.people.InvitationLetters;
import io.postillion.core.people.Joining;
import io.postillion.core.people.PasswordLinks;
import io.postillion.core.people.PasswordLinks.Handed;
import io.postillion.core.people.PeopleBook;
import io.postillion.core.people.PeopleKeeping;
import io.postillion.core.people.PeopleKeeping.Flaw;
import io.postillion.core.people.PeopleKeeping.Outcome;
import io.postillion.core.people.PeopleKeeping.Saved;
import io.postillion.core.people.PeopleKeeping.Unsound;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonEntry;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.PersonStep;
import io.postillion.core.people.PersonStep.Kind;
import io.postillion.core.people.PersonWish;
import io.postillion.core.people.Rights;
import io.postillion.core.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** An administrator of one brand reaches no other, whatever they do about people. */
interface PeopleBookContract extends InWorld {

  Rights APPROVES = new Rights(Set.of(Role.APPROVER));
  Rights RUNS = new Rights(EnumSet.of(Role.ADMIN, Role.MANAGER));

  /** Nobody carries letters. */
  InvitationLetters SHOWN = letters(false, false);

  private static InvitationLetters letters(boolean areSent, boolean areLost) {
    return new InvitationLetters() {
      @Override
      public boolean areSent() {
        return areSent;
      }

      @Override
      public void send(Brand brand, Person by, Person person, String email, Secret token) {
        if (areLost) {
          throw new Transient("The mail server is away.");
        }
      }
    };
  }

  private PeopleBook book() {
    return world().stores.peopleBook();
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private PasswordLinks links(InvitationLetters letters, Doors doors) {
    return new PasswordLinks(
        world().stores.invitations(),
        world().stores.personSteps(),
        letters,
        world().stores.brands(),
        doors,
        world().stores.transactions(),
        at(World.NOW));
  }

  private PeopleKeeping keeping(InvitationLetters letters, Doors doors) {
    return new PeopleKeeping(
        book(),
        world().stores.personSteps(),
        links(letters, doors),
        world().stores.transactions(),
        at(World.NOW));
  }

  private PeopleKeeping keeping() {
    return keeping(SHOWN, Doors.OURS);
  }

  private Joining joining(Instant now) {
    return new Joining(
        book(),
        world().stores.personSteps(),
        world().stores.invitations(),
        world().stores.brands(),
        password -> Secret.of("{hash}" + password.reveal()),
        world().stores.transactions(),
        at(now));
  }

  /** What the configuration says: Ada runs the first brand, and Otto the other. */
  private void start(Account... others) {
    world()
        .stores
        .catalogue()
        .apply(
            List.of(World.brand(world().brand), World.brand(world().other)),
            List.of(world().channel, world().second),
            List.of(),
            Stream.concat(
                    Stream.of(
                        account("ada", RUNS.roles(), world().brand),
                        account("otto", RUNS.roles(), world().other)),
                    Stream.of(others))
                .toList());
  }

  private Account account(String login, Set<Role> roles, BrandId... brands) {
    return new Account(
        login(login),
        login,
        roles,
        Set.of(brands),
        Locale.ENGLISH,
        World.PARIS,
        Secret.of("{bcrypt}" + login));
  }

  private String login(String name) {
    return name + "-" + world().name;
  }

  private Person person(String name) {
    return world().stores.people().byLogin(login(name)).orElseThrow();
  }

  private PersonEntry entry(String name) {
    return book().byLogin(login(name)).orElseThrow();
  }

  private PersonWish wish(String name, Rights rights) {
    return new PersonWish(
        login(name), "Lea „" + name + "“", rights, Locale.FRENCH, "Europe/Paris", "");
  }

  private Saved added(String by, BrandId brand, PersonWish wish) {
    return (Saved) keeping().add(person(by), brand, wish, true);
  }

  private static Flaw flaw(Outcome outcome) {
    return ((Unsound) outcome).flaw();
  }

  private static Secret token(Saved saved) {
    return Optional.ofNullable(saved.link()).map(Handed::token).orElseThrow();
  }

  /** Added to the first brand, and with a password of their own. */
  private Person lea(Rights rights) {
    Saved saved = added("ada", world().brand, wish("lea", rights));
    assertThat(joining(World.NOW).choose(token(saved), Secret.of("first password"))).isTrue();
    return person("lea");
  }

  private List<Kind> steps(BrandId brand) {
    return world().stores.personSteps().newest(brand, 50).stream().map(PersonStep::kind).toList();
  }

  private Optional<String> password(String name) {
    return world().stores.logins().login(login(name)).map(login -> login.passwordHash().reveal());
  }

  @Test
  default void somebody_who_is_added_has_rights_for_that_brand_and_comes_in_once_they_chose() {
    start();

    Saved saved =
        added(
            "ada", world().brand, wish("lea", new Rights(Set.of(Role.APPROVER), Set.of("legal"))));

    Person lea = person("lea");
    assertThat(saved.isNew()).isTrue();
    assertThat(lea.name()).isEqualTo("Lea „lea“");
    assertThat(lea.brands()).containsExactly(world().brand);
    assertThat(lea.may(Role.APPROVER, world().brand)).isTrue();
    assertThat(lea.isIn("legal", world().brand)).isTrue();
    assertThat(lea.isIn("legal", world().other)).isFalse();
    assertThat(lea.may(Role.APPROVER, world().other)).isFalse();
    assertThat(world().stores.people().members(world().brand)).contains(lea);
    assertThat(world().stores.people().groups()).contains("legal");
    assertThat(password("lea")).isEmpty();

    assertThat(joining(World.NOW).choose(token(saved), Secret.of("a long password"))).isTrue();

    assertThat(password("lea")).contains("{hash}a long password");
    assertThat(steps(world().brand))
        .containsExactly(Kind.PASSWORD_SET, Kind.LINK_SHOWN, Kind.CREATED);
    assertThat(steps(world().other)).isEmpty();
  }

  @Test
  default void people_of_the_desk_stay_through_a_start_and_rest_with_their_brand() {
    start();
    Person lea = lea(APPROVES);

    start();
    assertThat(world().stores.people().byLogin(lea.login())).contains(lea);
    assertThat(password("lea")).isPresent();

    world()
        .stores
        .catalogue()
        .apply(
            List.of(World.brand(world().other)),
            List.of(),
            List.of(),
            List.of(account("otto", RUNS.roles(), world().other)));
    assertThat(person("lea").brands()).isEmpty();
    assertThat(world().stores.people().members(world().brand)).isEmpty();
    assertThat(entry("lea").everywhere()).containsExactly(world().brand);

    start();
    assertThat(world().stores.people().byLogin(lea.login())).contains(lea);
  }

  @Test
  default void the_configuration_wins_and_what_the_desk_gave_ends_for_good() {
    start();
    lea(RUNS);
    Saved link = (Saved) keeping().link(person("ada"), world().brand, person("lea").id());

    start(account("lea", APPROVES.roles(), world().other));

    Person lea = person("lea");
    assertThat(lea.brands()).containsExactly(world().other);
    assertThat(lea.may(Role.ADMIN, world().other)).isFalse();
    assertThat(password("lea")).contains("{bcrypt}lea");
    assertThat(joining(World.NOW).look(token(link))).isEmpty();
    assertThat(entry("lea").isConfigured()).isTrue();
    assertThat(flaw(keeping().add(person("ada"), world().brand, wish("lea", RUNS), true)))
        .isEqualTo(Flaw.CONFIGURED);
    assertThat(flaw(keeping().link(person("otto"), world().other, lea.id())))
        .isEqualTo(Flaw.CONFIGURED);
    assertThat(flaw(keeping().remove(person("otto"), world().other, lea.id())))
        .isEqualTo(Flaw.CONFIGURED);
    assertThat(
            flaw(
                keeping()
                    .change(
                        person("otto"),
                        world().other,
                        lea.id(),
                        wish("lea", RUNS),
                        entry("lea").mark(world().other))))
        .isEqualTo(Flaw.CONFIGURED);

    start();
    assertThat(world().stores.people().byLogin(lea.login())).isEmpty();
    assertThat(world().stores.people().get(lea.id()).brands()).isEmpty();
  }

  @Test
  default void whom_the_configuration_dropped_can_be_added_and_keeps_id_and_name() {
    start(account("lea", RUNS.roles(), world().brand));
    Person before = person("lea");
    start();

    Saved saved = added("ada", world().brand, wish("lea", APPROVES));

    assertThat(saved.isNew()).isFalse();
    assertThat(person("lea").id()).isEqualTo(before.id());
    assertThat(person("lea").name()).isEqualTo("lea");
    assertThat(person("lea").may(Role.ADMIN, world().brand)).isFalse();
    assertThat(password("lea")).isEmpty();
    assertThat(token(saved)).isNotNull();
    assertThat(keeping().isAtHome(world().brand, entry("lea"))).isFalse();
    assertThat(
            keeping()
                .change(
                    person("ada"),
                    world().brand,
                    before.id(),
                    new PersonWish("", "", RUNS, Locale.ENGLISH, "", ""),
                    entry("lea").mark(world().brand)))
        .isInstanceOf(Saved.class);
    assertThat(person("lea").in(world().brand)).isEqualTo(RUNS);
    assertThat(person("lea").name()).isEqualTo("lea");
  }

  @Test
  default void rights_of_one_brand_are_none_of_another() {
    start();
    Person lea = lea(RUNS);

    assertThat(lea.may(Role.ADMIN, world().brand)).isTrue();
    for (Role role : Role.values()) {
      assertThat(lea.may(role, world().other)).isFalse();
    }
    PersonId otto = person("otto").id();
    PersonWish wish = wish("new", RUNS);
    assertThatThrownBy(() -> keeping().add(lea, world().other, wish, true))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> keeping().change(lea, world().other, otto, wish, ""))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> keeping().remove(lea, world().other, otto))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> keeping().link(lea, world().other, otto))
        .isInstanceOf(RefusedException.class);
    assertThat(flaw(keeping().remove(lea, world().brand, otto))).isEqualTo(Flaw.GONE);
    assertThat(flaw(keeping().link(lea, world().brand, otto))).isEqualTo(Flaw.GONE);
    assertThat(flaw(keeping().change(lea, world().brand, otto, wish, ""))).isEqualTo(Flaw.GONE);
  }

  @Test
  default void somebody_of_another_brand_gets_rights_here_and_keeps_those_there() {
    start();
    Person lea = lea(APPROVES);
    Unsound asked =
        (Unsound) keeping().add(person("otto"), world().other, wish("LEA", RUNS), false);
    assertThat(asked).isEqualTo(new Unsound(Flaw.KNOWN, "Lea „lea“"));
    assertThat(person("lea").brands()).containsExactly(world().brand);

    Saved saved = added("otto", world().other, wish("LEA", RUNS));

    assertThat(saved.isNew()).isFalse();
    assertThat(saved.link()).isNull();
    assertThat(saved.entry().person().id()).isEqualTo(lea.id());
    Person both = person("lea");
    assertThat(both.in(world().brand)).isEqualTo(APPROVES);
    assertThat(both.in(world().other)).isEqualTo(RUNS);
    assertThat(password("lea")).contains("{hash}first password");
    assertThat(steps(world().other)).containsExactly(Kind.ADDED);
    assertThat(steps(world().brand)).doesNotContain(Kind.ADDED);

    assertThat(keeping().remove(person("otto"), world().other, lea.id())).isInstanceOf(Saved.class);
    assertThat(person("lea").in(world().brand)).isEqualTo(APPROVES);
    assertThat(password("lea")).isPresent();
  }

  @Test
  default void nobody_chooses_the_password_of_somebody_who_works_for_a_brand_they_do_not_run() {
    start();
    Person lea = lea(APPROVES);
    Saved before = (Saved) keeping().link(person("ada"), world().brand, lea.id());

    added("otto", world().other, wish("lea", APPROVES));

    assertThat(joining(World.NOW).look(token(before))).isEmpty();
    assertThat(joining(World.NOW).choose(token(before), Secret.of("stolen password"))).isFalse();
    assertThat(flaw(keeping().link(person("ada"), world().brand, lea.id())))
        .isEqualTo(Flaw.ELSEWHERE);
    assertThat(flaw(keeping().link(person("otto"), world().other, lea.id())))
        .isEqualTo(Flaw.ELSEWHERE);
    assertThat(password("lea")).contains("{hash}first password");
  }

  @Test
  default void a_brand_that_rests_keeps_others_from_choosing_a_password_for_its_people() {
    start();
    Person lea = lea(RUNS);
    world()
        .stores
        .catalogue()
        .apply(
            List.of(World.brand(world().other)),
            List.of(),
            List.of(),
            List.of(account("otto", RUNS.roles(), world().other)));

    added("otto", world().other, wish("lea", APPROVES));

    assertThat(flaw(keeping().link(person("otto"), world().other, lea.id())))
        .isEqualTo(Flaw.ELSEWHERE);
  }

  @Test
  default void whoever_never_chose_a_password_is_added_by_no_other_brand() {
    start();
    Saved invited = added("ada", world().brand, wish("lea", APPROVES));

    assertThat(flaw(keeping().add(person("otto"), world().other, wish("lea", RUNS), true)))
        .isEqualTo(Flaw.PENDING);

    assertThat(person("lea").brands()).containsExactly(world().brand);
    assertThat(joining(World.NOW).look(token(invited))).isPresent();
  }

  @Test
  default void nobody_changes_their_own_rights_and_two_cannot_take_each_others() throws Exception {
    start();
    Person lea = lea(RUNS);
    PersonEntry entry = entry("lea");

    assertThat(flaw(keeping().remove(lea, world().brand, lea.id()))).isEqualTo(Flaw.SELF);
    assertThat(
            flaw(
                keeping()
                    .change(
                        lea,
                        world().brand,
                        lea.id(),
                        wish("lea", new Rights(EnumSet.allOf(Role.class))),
                        entry.mark(world().brand))))
        .isEqualTo(Flaw.SELF);

    Saved max = added("ada", world().brand, wish("max", RUNS));
    start();
    Person other = max.entry().person();
    Person one = person("lea");
    List<Boolean> done =
        World.together(
            List.<Callable<Boolean>>of(() -> removes(one, other), () -> removes(other, one)));

    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(
            world().stores.people().members(world().brand).stream()
                .filter(left -> !left.login().equals(login("ada")))
                .filter(left -> left.may(Role.ADMIN, world().brand)))
        .hasSize(1);
  }

  private boolean removes(Person admin, Person whom) {
    try {
      return keeping().remove(admin, world().brand, whom.id()) instanceof Saved;
    } catch (RefusedException notAnyMore) {
      return false;
    }
  }

  @Test
  default void who_is_taken_off_their_last_brand_cannot_come_in_and_is_still_known() {
    start();
    Person lea = lea(RUNS);
    Saved link = (Saved) keeping().link(person("ada"), world().brand, lea.id());

    Secret opener =
        world()
            .stores
            .apiTokens()
            .issue(world().brand, lea.id(), "laptop", World.NOW, null)
            .value();

    keeping().remove(person("ada"), world().brand, lea.id());

    assertThat(world().stores.apiTokens().of(world().brand)).isEmpty();
    assertThat(world().stores.apiTokens().redeem(opener.reveal(), World.NOW)).isEmpty();
    assertThat(world().stores.people().byLogin(lea.login())).isEmpty();
    assertThat(password("lea")).isEmpty();
    assertThat(world().stores.people().get(lea.id()).name()).isEqualTo("Lea „lea“");
    assertThat(joining(World.NOW).look(token(link))).isEmpty();

    Saved again = added("otto", world().other, wish("lea", APPROVES));
    assertThat(again.entry().person().id()).isEqualTo(lea.id());
    assertThat(person("lea").brands()).containsExactly(world().other);
    assertThat(password("lea")).isEmpty();
    assertThat(keeping().isAtHome(world().other, entry("lea"))).isFalse();
  }

  @Test
  default void what_was_changed_meanwhile_is_not_overwritten() {
    start();
    Person lea = lea(APPROVES);
    String seen = entry("lea").mark(world().brand);
    PersonWish first = new PersonWish("", "Léa", RUNS, Locale.ENGLISH, "UTC", "lea@acme.example");

    assertThat(keeping().change(person("ada"), world().brand, lea.id(), first, seen))
        .isInstanceOf(Saved.class);
    assertThat(
            flaw(
                keeping()
                    .change(person("ada"), world().brand, lea.id(), wish("x", APPROVES), seen)))
        .isEqualTo(Flaw.MEANWHILE);

    Person now = person("lea");
    assertThat(now.name()).isEqualTo("Léa");
    assertThat(now.in(world().brand)).isEqualTo(RUNS);
    assertThat(entry("lea").email()).isEqualTo("lea@acme.example");
    assertThat(steps(world().brand))
        .startsWith(Kind.CHANGED, Kind.READDRESSED, Kind.RENAMED, Kind.PASSWORD_SET);
  }

  @Test
  default void a_name_that_another_brand_knows_is_not_changed() {
    start();
    Person lea = lea(APPROVES);
    added("otto", world().other, wish("lea", APPROVES));

    assertThat(
            keeping()
                .change(
                    person("otto"),
                    world().other,
                    lea.id(),
                    new PersonWish("", "Eve", RUNS, Locale.ENGLISH, "UTC", "eve@evil.example"),
                    entry("lea").mark(world().other)))
        .isInstanceOf(Saved.class);

    assertThat(person("lea").name()).isEqualTo("Lea „lea“");
    assertThat(entry("lea").email()).isEmpty();
    assertThat(person("lea").in(world().other)).isEqualTo(RUNS);
  }

  @Test
  default void a_link_serves_once_until_it_is_over_and_the_newest_alone() {
    start();
    Saved first = added("ada", world().brand, wish("lea", APPROVES));
    Saved second = (Saved) keeping().link(person("ada"), world().brand, person("lea").id());

    assertThat(joining(World.NOW).look(token(first))).isEmpty();
    Instant late = World.NOW.plus(PasswordLinks.LIFE);
    assertThat(joining(late).look(token(second))).isEmpty();
    assertThat(joining(late).choose(token(second), Secret.of("too late for this"))).isFalse();
    assertThat(joining(World.NOW).look(Secret.of("psti_nothing"))).isEmpty();

    assertThat(joining(World.NOW).choose(token(second), Secret.of("my own password"))).isTrue();
    assertThat(joining(World.NOW).choose(token(second), Secret.of("another password"))).isFalse();
    assertThat(password("lea")).contains("{hash}my own password");
    assertThat(
            world()
                .sql
                .sql("select count(*) from pst_invitation where hash like '%psti%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  default void two_who_use_a_link_at_once_are_one() throws Exception {
    start();
    Secret link = token(added("ada", world().brand, wish("lea", APPROVES)));

    List<Boolean> done =
        World.together(4, () -> joining(World.NOW).choose(link, Secret.of("a good password")));

    assertThat(done).containsOnlyOnce(true);
  }

  @Test
  default void a_letter_that_is_sent_is_shown_to_nobody_and_one_that_is_lost_is_shown() {
    start();
    PersonWish wish =
        new PersonWish(login("lea") + "@acme.example", "Lea", APPROVES, Locale.FRENCH, "UTC", "");

    Saved sent =
        (Saved)
            keeping(letters(true, false), Doors.OURS).add(person("ada"), world().brand, wish, true);
    Handed link = Optional.ofNullable(sent.link()).orElseThrow();
    assertThat(link.isShown()).isFalse();
    assertThat(link.email()).isEqualTo(login("lea") + "@acme.example");
    assertThat(steps(world().brand)).containsExactly(Kind.LINK_MAILED, Kind.CREATED);

    Saved lost =
        (Saved)
            keeping(letters(true, true), Doors.OURS)
                .link(person("ada"), world().brand, sent.entry().person().id());
    assertThat(Optional.ofNullable(lost.link()).orElseThrow().isShown()).isTrue();
    assertThat(steps(world().brand)).startsWith(Kind.LINK_SHOWN, Kind.LINK_MAILED);
  }

  @Test
  default void where_the_host_knows_the_passwords_there_are_no_links() {
    start();

    Saved saved =
        (Saved)
            keeping(SHOWN, Doors.OF_THE_HOST)
                .add(person("ada"), world().brand, wish("lea", APPROVES), true);

    assertThat(saved.link()).isNull();
    assertThat(person("lea").may(Role.APPROVER, world().brand)).isTrue();
    assertThat(
            keeping(SHOWN, Doors.OF_THE_HOST)
                .add(person("otto"), world().other, wish("lea", APPROVES), true))
        .isInstanceOf(Saved.class);
  }

  @Test
  default void outside_people_have_no_account_to_be_found_or_changed() {
    start();
    PersonId client = PersonId.random();
    world()
        .sql
        .sql(
            """
            insert into pst_person (id, login, name, locale, zone, listed)
            values (:id, :login, 'Jeanne', 'fr', 'UTC', false)
            """)
        .param("id", client.value())
        .param("login", Person.OUTSIDE + client)
        .update();

    assertThat(book().byLogin(Person.OUTSIDE + client)).isEmpty();
    assertThat(book().find(client)).isEmpty();
    assertThat(
            flaw(
                keeping()
                    .add(
                        person("ada"),
                        world().brand,
                        new PersonWish(
                            Person.OUTSIDE + client, "Eve", APPROVES, Locale.ENGLISH, "UTC", ""),
                        true)))
        .isEqualTo(Flaw.LOGIN);
  }

  @Test
  default void what_cannot_be_kept_is_refused() {
    start();
    for (String group : List.of("Legal", "client", "approver", "a b")) {
      assertThat(
              flaw(
                  keeping()
                      .add(
                          person("ada"),
                          world().brand,
                          wish("lea", new Rights(Set.of(Role.APPROVER), Set.of(group))),
                          true)))
          .as(group)
          .isEqualTo(Flaw.GROUP);
    }
    assertThat(flaw(keeping().add(person("ada"), world().brand, wish("lea", Rights.NONE), true)))
        .isEqualTo(Flaw.ROLE);
    assertThat(flaw(keeping().add(person("ada"), world().brand, wish("ada", RUNS), true)))
        .isEqualTo(Flaw.CONFIGURED);
    assertThat(world().stores.people().byLogin(login("lea"))).isEmpty();
  }

  @Test
  default void who_did_what_to_whom_stays_as_it_was_written() {
    start();
    lea(APPROVES);

    for (String change :
        List.of(
            "update pst_person_step set kind = 'REMOVED' where brand_id = :brand",
            "delete from pst_person_step where brand_id = :brand")) {
      assertThatThrownBy(
              () -> world().sql.sql(change).param("brand", world().brand.value()).update())
          .isInstanceOf(DataAccessException.class);
    }
    PersonStep first = world().stores.personSteps().about(world().brand, person("lea").id()).get(2);
    assertThat(first.kind()).isEqualTo(Kind.CREATED);
    assertThat(first.rights()).isEqualTo(APPROVES);
    assertThat(first.person()).isEqualTo(person("ada").id());
    assertThat(first.at()).isEqualTo(World.NOW);
  }
}
