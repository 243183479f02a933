package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Absence;
import io.postillion.core.notice.Delegation;
import io.postillion.core.notice.Delivery;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeId;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Notices;
import io.postillion.core.notice.Quiet;
import io.postillion.core.notice.Told;
import io.postillion.core.notice.Trouble;
import io.postillion.core.notice.WishBook;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox and what people said about how they want to be told. */
interface NoticesContract extends InWorld {

  Duration LEASE = Duration.ofMinutes(10);

  private Notices notices() {
    return world().stores.notices();
  }

  private Notice notice(String key, NoticeKind kind, String task) {
    Post post = world().post("Text");
    return new Notice(
        NoticeId.random(),
        world().brand,
        key,
        kind,
        task,
        post.id(),
        null,
        Set.of("approver", "legal"),
        "REVIEW_POST",
        World.NOW);
  }

  private Delivery delivery(Notice notice, String recipient, Instant due) {
    return new Delivery(
        notice.id(), notice.brand(), recipient, Means.EMAIL, true, world().person.id(), due, 0);
  }

  /** Others' are in the same tables. */
  private List<Told> claimed(Notice notice, Instant now) {
    return notices().claim(Means.EMAIL, now, LEASE, 10_000).stream()
        .filter(told -> told.notice().id().equals(notice.id()))
        .toList();
  }

  /** By whoever had it before, say because it died. */
  private void leaseEnds(Notice notice) {
    world()
        .sql
        .sql(
            """
            update pst_notice_delivery set leased_until = leased_until - interval '1' hour
            where notice_id = :id
            """)
        .param("id", notice.id().value())
        .update();
  }

  /** As the next node takes it. */
  private Delivery taken(Notice notice) {
    leaseEnds(notice);
    return claimed(notice, World.NOW).get(0).delivery();
  }

  private boolean isUnspread(Notice notice) {
    return notices().unspread(10_000).contains(notice);
  }

  private Notice spread(String task) {
    Notice notice = notice("task:" + task, NoticeKind.REVIEW, task);
    notices().add(notice);
    notices().spread(notice.id(), World.NOW, List.of(delivery(notice, "person:1", World.NOW)));
    return notice;
  }

  @Test
  default void a_notice_is_written_once_and_is_gone_with_what_it_tells_about() {
    Notice notice = notice("task:1", NoticeKind.REVIEW, "1");
    Notice same = notice("task:1", NoticeKind.REVIEW, "1");

    assertThat(notices().add(notice)).isTrue();
    assertThat(notices().add(same)).isFalse();
    assertThat(isUnspread(notice)).isTrue();
    assertThat(isUnspread(same)).isFalse();

    Notice undone = notice("task:2", NoticeKind.REVIEW, "2");
    new TransactionTemplate(world().database.transactionManager())
        .executeWithoutResult(
            transaction -> {
              notices().add(undone);
              transaction.setRollbackOnly();
            });
    assertThat(isUnspread(undone)).isFalse();
  }

  @Test
  default void a_notice_about_a_post_that_the_brand_does_not_have_is_left_out() {
    Notice notice = notice("task:1", NoticeKind.REVIEW, "1");
    Notice foreign =
        new Notice(
            NoticeId.random(),
            world().other,
            "task:1",
            notice.kind(),
            "1",
            notice.post(),
            null,
            Set.of(),
            "",
            World.NOW);

    assertThat(notices().add(foreign)).isFalse();
    assertThat(notices().add(of(new BrandId(world().name + "-gone"), foreign))).isFalse();
    assertThat(isUnspread(foreign)).isFalse();
    assertThatThrownBy(
            () ->
                world()
                    .sql
                    .sql("update pst_notice set brand_id = :other where id = :id")
                    .param("other", world().other.value())
                    .param("id", kept(notice).value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  /** About no post. */
  private static Notice of(BrandId brand, Notice notice) {
    return new Notice(
        NoticeId.random(),
        brand,
        notice.key(),
        notice.kind(),
        notice.task(),
        null,
        null,
        Set.of(),
        "",
        World.NOW);
  }

  private NoticeId kept(Notice notice) {
    assertThat(notices().add(notice)).isTrue();
    return notice.id();
  }

  @Test
  default void only_one_node_finds_out_whom_to_tell() {
    Notice notice = notice("task:1", NoticeKind.REVIEW, "1");
    notices().add(notice);
    List<Delivery> found = List.of(delivery(notice, "person:1", World.NOW));

    assertThat(notices().spread(notice.id(), World.NOW, found)).isTrue();
    assertThat(notices().spread(notice.id(), World.NOW, found)).isFalse();
    assertThat(isUnspread(notice)).isFalse();
    assertThat(claimed(notice, World.NOW)).hasSize(1);
  }

  @Test
  default void what_is_due_is_claimed_once_until_its_lease_ends() {
    Notice notice = spread("1");
    assertThat(claimed(notice, World.NOW.minusSeconds(1))).as("not due yet").isEmpty();

    Told first = claimed(notice, World.NOW).get(0);

    assertThat(first.notice()).isEqualTo(notice);
    assertThat(first.delivery())
        .isEqualTo(
            new Delivery(
                notice.id(),
                world().brand,
                "person:1",
                Means.EMAIL,
                true,
                world().person.id(),
                World.NOW,
                1));
    assertThat(claimed(notice, World.NOW.plus(LEASE))).as("by the database's clock").isEmpty();
    assertThat(taken(notice).attempts()).isEqualTo(2);
  }

  @Test
  default void a_node_that_was_overtaken_says_nothing_but_that_it_is_out() {
    Notice notice = spread("1");
    Delivery slow = taken(notice);
    Delivery fast = taken(notice);

    notices().release(slow);
    notices().later(slow, World.NOW, "No answer");
    notices().failed(slow, World.NOW, "No such box");

    assertThat(claimed(notice, World.NOW)).as("still in the hands of the other").isEmpty();
    assertThat(notices().troubles(world().brand, 10)).isEmpty();

    notices().sent(slow, World.NOW);
    notices().failed(fast, World.NOW, "No such box");
    assertThat(notices().troubles(world().brand, 10)).isEmpty();
    leaseEnds(notice);
    assertThat(claimed(notice, World.NOW)).isEmpty();
  }

  @Test
  default void what_was_sent_dropped_or_given_up_is_not_claimed_again() {
    Notice sent = spread("1");
    Notice dropped = spread("2");
    Notice failed = spread("3");
    notices().sent(taken(sent), World.NOW);
    notices().dropped(taken(dropped), World.NOW, "answered");
    notices().failed(taken(failed), World.NOW, "No such box");

    for (Notice settled : List.of(sent, dropped, failed)) {
      leaseEnds(settled);
      assertThat(claimed(settled, World.NOW.plus(LEASE))).isEmpty();
    }
    assertThat(notices().troubles(world().brand, 10))
        .extracting(Trouble::problem, Trouble::given)
        .containsExactly(tuple("No such box", true));
    assertThat(notices().troubles(world().other, 10)).isEmpty();
  }

  @Test
  default void what_did_not_get_through_waits_and_can_be_tried_at_once() {
    Notice notice = spread("1");
    Instant tomorrow = World.NOW.plus(Duration.ofDays(1));
    notices().later(taken(notice), tomorrow, "No answer");
    assertThat(claimed(notice, World.NOW.plus(LEASE))).isEmpty();
    assertThat(notices().troubles(world().brand, 10))
        .extracting(Trouble::given)
        .containsExactly(false);

    assertThat(notices().again(world().other, World.NOW)).isZero();
    assertThat(notices().again(world().brand, World.NOW)).isEqualTo(1);

    Told again = claimed(notice, World.NOW).get(0);
    assertThat(again.delivery().attempts()).isEqualTo(2);
    notices().release(again.delivery());
    assertThat(claimed(notice, World.NOW).get(0).delivery().attempts()).isEqualTo(2);
  }

  @Test
  default void who_was_told_of_a_question_is_known() {
    spread("1");

    Instant before = World.NOW.minusSeconds(60);
    assertThat(notices().isToldSince(world().brand, "person:1", "1", before)).isTrue();
    assertThat(notices().isToldSince(world().brand, "person:2", "1", before)).isFalse();
    assertThat(notices().isToldSince(world().brand, "person:1", "1", World.NOW)).isFalse();
  }

  @Test
  default void what_was_settled_long_ago_is_forgotten_and_nothing_else() {
    Notice settled = spread("1");
    notices().sent(taken(settled), World.NOW.minusSeconds(5));
    spread("2");

    notices().forget(World.NOW.minusSeconds(4));

    assertThat(notices().isToldSince(world().brand, "person:1", "1", Instant.EPOCH)).isFalse();
    assertThat(notices().isToldSince(world().brand, "person:1", "2", Instant.EPOCH)).isTrue();
  }

  @Test
  default void wishes_are_kept_changed_and_withdrawn() {
    WishBook book = world().stores.wishBook();
    PersonId person = world().person.id();
    assertThat(book.of(person)).isEmpty();
    Wishes wishes =
        new Wishes(
            Map.of(NoticeKind.REVIEW, Set.of(Means.EMAIL, Means.SLACK)),
            Digest.DAILY,
            LocalTime.of(8, 30),
            new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)),
            true);

    book.put(person, wishes, World.NOW);
    assertThat(book.of(person)).contains(wishes);

    Wishes none = new Wishes(Map.of(), Digest.NONE, LocalTime.NOON, null, false);
    book.put(person, none, World.NOW);
    assertThat(book.of(person)).contains(none);

    book.clear(person);
    assertThat(book.of(person)).isEmpty();
  }

  @Test
  default void an_absence_is_of_one_brand_and_has_another_person() {
    var absences = world().stores.absences();
    PersonId away = world().person.id();
    PersonId substitute = somebodyElse();
    Absence absence =
        new Absence(world().brand, away, World.NOW, World.NOW.plusSeconds(60), substitute);

    absences.put(absence);
    assertThat(absences.of(world().brand, away)).contains(absence);
    assertThat(absences.of(world().other)).isEmpty();

    Absence longer =
        new Absence(world().brand, away, World.NOW, World.NOW.plusSeconds(90), substitute);
    absences.put(longer);
    assertThat(absences.of(world().brand)).containsExactly(longer);

    absences.clear(world().other, away);
    assertThat(absences.of(world().brand)).hasSize(1);
    absences.clear(world().brand, away);
    assertThat(absences.of(world().brand)).isEmpty();
    assertThatThrownBy(
            () ->
                absences.put(
                    new Absence(world().brand, away, World.NOW, World.NOW.plusSeconds(1), away)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  default void the_last_delegation_of_a_review_counts() {
    var delegations = world().stores.delegations();
    Post post = world().post("Text");
    PersonId other = somebodyElse();
    BrandId brand = world().brand;
    delegations.put(
        new Delegation(
            brand, "task", post.id(), world().person.id(), world().person.id(), other, World.NOW));
    Delegation back =
        new Delegation(
            brand,
            "task",
            post.id(),
            somebodyElse(),
            other,
            world().person.id(),
            World.NOW.plusSeconds(1));

    delegations.put(back);

    assertThat(delegations.of(brand, "task")).contains(back);
    assertThat(delegations.of(brand, post.id())).containsExactly(back);
    assertThat(delegations.to(brand, world().person.id())).containsExactly(back);
    assertThat(delegations.to(brand, other)).isEmpty();
    assertThat(delegations.of(world().other, "task")).isEmpty();
    assertThat(delegations.of(world().other, post.id())).isEmpty();
  }

  private PersonId somebodyElse() {
    UUID id = UUID.randomUUID();
    world()
        .sql
        .sql(
            """
            insert into pst_person (id, login, name, locale, zone, listed)
            values (:id, :login, 'Sam', 'en', 'UTC', false)
            """)
        .param("id", id)
        .param("login", id.toString())
        .update();
    return new PersonId(id);
  }
}
