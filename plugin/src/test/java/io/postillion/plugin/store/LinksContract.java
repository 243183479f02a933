package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.Secret;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Span;
import io.postillion.core.client.Client;
import io.postillion.core.client.Clients;
import io.postillion.core.client.Visits;
import io.postillion.core.link.Link;
import io.postillion.core.link.LinkId;
import io.postillion.core.link.Links;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import io.postillion.core.remark.Mention;
import io.postillion.core.remark.Mentions;
import io.postillion.core.remark.Quote;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.RemarkId;
import io.postillion.core.remark.Remarks;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Links, clients and remarks belong to a brand, and nothing that lets anybody in can be read. */
interface LinksContract extends InWorld {

  Instant LATER = World.NOW.plus(Duration.ofHours(1));

  @Test
  default void a_link_is_found_by_its_token_alone_and_its_token_is_stored_nowhere() {
    Post post = world().post("Text");
    Secret token = Secret.of("pstr_" + UUID.randomUUID());
    Link link = link(post);
    links().insert(link, token);

    assertThat(links().find(token)).contains(link);
    assertThat(links().find(Secret.of(token.reveal() + "x"))).isEmpty();
    assertThat(links().of(world().brand, post.id())).containsExactly(link);
    assertThat(links().of(world().other, post.id())).isEmpty();
    assertThat(rows("pst_link")).doesNotContain(token.reveal());
  }

  @Test
  default void a_link_shows_a_revision_that_exists_with_exactly_its_seal() {
    Post post = world().post("Text");
    Link.Shown forged = new Link.Shown(post.id(), revision(post), "0".repeat(64));

    assertThatThrownBy(() -> links().insert(link(forged), Secret.of("pstr_" + UUID.randomUUID())))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  default void a_link_is_revoked_once_and_by_its_brand_only() {
    Post post = world().post("Text");
    Link one = link(post);
    Secret token = Secret.of("pstr_" + UUID.randomUUID());
    links().insert(one, token);

    assertThat(links().revoke(world().other, one.id(), LATER)).isFalse();
    assertThat(links().revoke(world().other, one.person(), LATER)).isZero();
    links().opened(world().other, one.id(), LATER);
    assertThat(links().find(token).orElseThrow().openedAt()).isNull();
    links().opened(world().brand, one.id(), LATER);
    assertThat(links().revoke(world().brand, one.id(), LATER)).isTrue();
    assertThat(links().revoke(world().brand, one.id(), LATER)).isFalse();

    Link over = links().find(token).orElseThrow();
    assertThat(over.openedAt()).isEqualTo(LATER);
    assertThat(over.isGood(World.NOW)).isFalse();
    links().insert(link(post), Secret.of("pstr_" + UUID.randomUUID()));
    assertThat(links().revoke(world().brand, one.person(), World.NOW)).isOne();
  }

  @Test
  default void a_client_is_a_person_without_login_role_and_brand() {
    Post post = world().post("Text");
    Client client = client(Set.of(post.id()));

    Person person = world().stores.people().find(client.id()).orElseThrow();

    assertThat(clients().find(world().brand, client.id())).contains(client);
    assertThat(person.name()).isEqualTo("Jeanne „Client“");
    assertThat(person.rights()).isEmpty();
    assertThat(person.isOutside()).isTrue();
    assertThat(world().stores.people().groups()).contains(Person.OUTSIDERS);
    assertThat(world().stores.people().members(world().brand)).doesNotContain(person);
    assertThat(world().stores.people().byLogin(person.login())).isEmpty();
    assertThat(world().stores.logins().login(person.login())).isEmpty();
    assertThat(world().stores.logins().all()).doesNotContain(person);
  }

  @Test
  default void a_client_outlives_a_start_of_the_application() {
    Client client = client(Set.of());

    world().configure();

    assertThat(clients().find(world().brand, client.id())).contains(client);
  }

  @Test
  default void a_brand_knows_its_own_clients_only() {
    Post post = world().post("Text");
    Client client = client(Set.of());

    assertThat(clients().find(world().other, client.id())).isEmpty();
    assertThat(clients().of(world().other)).isEmpty();
    clients().admit(world().other, client.id(), post.id());
    clients().revoke(world().other, client.id(), LATER);
    clients().seen(world().other, client.id(), LATER);
    assertThat(clients().of(world().brand)).containsExactly(client);
  }

  @Test
  default void a_client_is_admitted_to_posts_of_the_brand_seen_and_revoked() {
    Client client = client(Set.of());
    Post post = world().post("Text");

    clients().admit(world().brand, client.id(), post.id());
    clients().admit(world().brand, client.id(), post.id());
    clients().seen(world().brand, client.id(), LATER);
    clients().revoke(world().brand, client.id(), LATER);

    Client now = clients().find(world().brand, client.id()).orElseThrow();
    assertThat(now.posts()).containsExactly(post.id());
    assertThat(now.seenAt()).isEqualTo(LATER);
    assertThat(now.mayCome()).isFalse();
    assertThatThrownBy(() -> clients().admit(world().brand, client.id(), PostId.random()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  default void it_is_known_on_which_posts_somebody_decided() {
    Post post = world().post("Text");
    world().decide(post, Decision.CHANGES);

    assertThat(clients().decided(world().brand, world().person.id())).containsExactly(post.id());
    assertThat(clients().decided(world().other, world().person.id())).isEmpty();
  }

  @Test
  default void a_vote_that_decided_nothing_yet_is_known_too() {
    Post post = world().post("Text");
    Client client = client(Set.of(post.id()));
    world()
        .stores
        .approvals()
        .cast(
            world().brand,
            new Vote(
                ApprovalId.random(),
                post.id(),
                revision(post),
                world().stores.posts().current(post).orElseThrow().seal(),
                Decision.APPROVED,
                client.id(),
                null,
                UUID.randomUUID().toString(),
                Person.OUTSIDERS,
                "",
                World.NOW,
                null));

    assertThat(clients().decided(world().brand, client.id())).containsExactly(post.id());
  }

  @Test
  default void a_code_serves_once_and_in_time_and_is_stored_nowhere() {
    Client client = client(Set.of());
    keepCode(client, "271828");
    assertThat(rows("pst_client_code")).doesNotContain("271828");

    assertThat(redeem(world().other, client, "271828", World.NOW)).isFalse();
    assertThat(redeem(world().brand, client, "271828", LATER)).isFalse();
    assertThat(redeem(world().brand, client, "271828", World.NOW)).isTrue();
    assertThat(redeem(world().brand, client, "271828", World.NOW)).isFalse();
  }

  @Test
  default void a_newer_code_replaces_the_older_one() {
    Client client = client(Set.of());
    keepCode(client, "111111");
    keepCode(client, "222222");

    assertThat(redeem(world().brand, client, "111111", World.NOW)).isFalse();
    assertThat(redeem(world().brand, client, "222222", World.NOW)).isTrue();
  }

  @Test
  default void after_a_few_wrong_tries_the_right_code_is_wrong_too() {
    Client client = client(Set.of());
    keepCode(client, "271828");
    for (int i = 0; i < Visits.TRIES; i++) {
      assertThat(redeem(world().brand, client, "00000" + i, World.NOW)).isFalse();
    }

    assertThat(redeem(world().brand, client, "271828", World.NOW)).isFalse();
  }

  @Test
  default void of_several_who_come_with_the_right_code_at_once_one_is_let_in() throws Exception {
    Client client = client(Set.of());
    keepCode(client, "271828");

    List<Boolean> let = World.together(3, () -> redeem(world().brand, client, "271828", World.NOW));

    assertThat(Collections.frequency(let, true)).isOne();
  }

  @Test
  default void a_visit_is_over_in_time_when_left_and_when_all_end() {
    Client client = client(Set.of());
    Secret one = visit(client);
    Secret two = visit(client);
    Secret three = visit(client);

    assertThat(visits().of(one, World.NOW)).contains(client);
    assertThat(visits().of(one, LATER)).isEmpty();
    assertThat(visits().of(Secret.of("pstv_unknown"), World.NOW)).isEmpty();
    assertThat(rows("pst_client_visit")).doesNotContain(one.reveal());
    visits().end(one);
    assertThat(visits().of(one, World.NOW)).isEmpty();
    visits().endAll(world().other, client.id());
    assertThat(visits().of(two, World.NOW)).isPresent();
    visits().endAll(world().brand, client.id());
    assertThat(visits().of(two, World.NOW)).isEmpty();
    assertThat(visits().of(three, World.NOW)).isEmpty();
  }

  @Test
  default void remarks_are_kept_in_order_with_their_place_in_the_text() {
    Post post = world().post("Some words „here“");
    Remark question = remark(post, new Quote("words", new Span(5, 10)), null, World.NOW);
    Remark answer = remark(post, new Quote("elsewhere", null), question.id(), LATER);
    remarks().add(world().brand, question);
    remarks().add(world().brand, answer);

    assertThat(remarks().of(world().brand, post.id())).containsExactly(question, answer);
    assertThat(remarks().of(world().other, post.id())).isEmpty();
  }

  @Test
  default void whom_a_remark_names_is_kept_until_they_have_seen_it() {
    Post post = world().post("Some words");
    Remark first = remark(post, null, null, World.NOW);
    Remark second = remark(post, null, null, LATER);
    Remark elsewhere = remark(world().post("Other words"), null, null, LATER.plusSeconds(1));
    PersonId person = world().person.id();
    for (Remark one : List.of(first, second, elsewhere)) {
      remarks().add(world().brand, one);
      mentions().add(world().brand, new Mention(one.id(), one.post(), person));
    }
    mentions().add(world().brand, new Mention(first.id(), post.id(), person));

    assertThat(mentions().whom(world().brand, post.id()))
        .isEqualTo(Map.of(first.id(), Set.of(person), second.id(), Set.of(person)));
    assertThat(mentions().whom(world().other, post.id())).isEmpty();
    assertThat(mentions().unseen(world().brand, person, 9))
        .containsExactly(elsewhere, second, first);
    assertThat(mentions().unseen(world().brand, person, 1)).containsExactly(elsewhere);
    assertThat(mentions().unseen(world().brand, PersonId.random(), 9)).isEmpty();
    assertThat(mentions().unseen(world().other, person, 9)).isEmpty();
    mentions().seen(world().other, person, post.id(), LATER);
    mentions().seen(world().brand, PersonId.random(), post.id(), LATER);
    assertThat(mentions().unseen(world().brand, person, 9)).hasSize(3);
    mentions().seen(world().brand, person, post.id(), LATER);
    assertThat(mentions().unseen(world().brand, person, 9)).containsExactly(elsewhere);
    assertThat(mentions().whom(world().brand, post.id())).hasSize(2);
  }

  @Test
  default void nobody_is_named_in_what_was_not_said_about_the_post() {
    Post post = world().post("Some words");
    Remark said = remark(post, null, null, World.NOW);
    remarks().add(world().brand, said);
    Mention elsewhere = new Mention(said.id(), world().post("Two").id(), world().person.id());

    assertThatThrownBy(() -> mentions().add(world().brand, elsewhere))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(
            () ->
                mentions()
                    .add(world().other, new Mention(said.id(), post.id(), world().person.id())))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  default void a_remark_answers_one_about_the_same_post() {
    Post post = world().post("One");
    Remark elsewhere = remark(world().post("Two"), null, null, World.NOW);
    remarks().add(world().brand, elsewhere);

    assertThatThrownBy(
            () -> remarks().add(world().brand, remark(post, null, elsewhere.id(), World.NOW)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private Link link(Post post) {
    return link(Link.Shown.of(world().stores.posts().current(post).orElseThrow()));
  }

  private Link link(Link.Shown shown) {
    return new Link(
        LinkId.random(), world().brand, world().person.id(), shown, World.NOW, LATER, null, null);
  }

  private RevisionId revision(Post post) {
    return world().stores.posts().current(post).orElseThrow().id();
  }

  private Client client(Set<PostId> posts) {
    Client client =
        new Client(
            PersonId.random(),
            world().brand,
            "Jeanne „Client“",
            UUID.randomUUID() + "@client.example",
            Locale.FRENCH,
            posts.isEmpty(),
            posts,
            world().person.id(),
            World.NOW,
            null,
            null);
    clients().insert(client);
    return client;
  }

  private Remark remark(Post post, Quote quote, RemarkId answers, Instant at) {
    return new Remark(
        RemarkId.random(),
        post.id(),
        revision(post),
        world().person.id(),
        "Why „this“?",
        quote,
        true,
        answers,
        at);
  }

  private void keepCode(Client client, String code) {
    visits().keepCode(world().brand, client.id(), Secret.of(code), LATER);
  }

  private boolean redeem(BrandId brand, Client client, String code, Instant now) {
    return visits().redeem(brand, client.id(), Secret.of(code), now);
  }

  private Secret visit(Client client) {
    Secret visit = Secret.of("pstv_" + UUID.randomUUID());
    visits().begin(world().brand, client.id(), visit, World.NOW, LATER);
    return visit;
  }

  private String rows(String table) {
    return world()
        .sql
        .sql("select * from %s where brand_id = :brand".formatted(table))
        .param("brand", world().name)
        .query()
        .listOfRows()
        .toString();
  }

  private Links links() {
    return world().stores.links();
  }

  private Clients clients() {
    return world().stores.clients();
  }

  private Visits visits() {
    return world().stores.visits();
  }

  private Mentions mentions() {
    return world().stores.mentions();
  }

  private Remarks remarks() {
    return world().stores.remarks();
  }
}
