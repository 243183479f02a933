package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostStatus;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Brakes.Brake;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.NotDueException;
import io.postillion.core.publish.Progress;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.publish.PublicationId;
import io.postillion.core.publish.Reached;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Nothing goes out twice, and nothing approved gets lost. */
interface LedgerContract extends InWorld {

  Duration LEASE = Duration.ofSeconds(90);
  Sent SENT = new Sent("remote-1", URI.create("https://wall.example/1"));

  @Test
  default void an_approved_post_is_planned_once() {
    Post post = world().post("Text");
    Approval approval = world().decide(post, Decision.APPROVED);

    Publication first = plan(approval);
    Publication again = plan(approval);

    assertThat(again).isEqualTo(first);
    assertThat(first.state()).isEqualTo(State.PLANNED);
    assertThat(first.dueAt()).isEqualTo(World.NOW);
    assertThat(first.seal()).isEqualTo(approval.seal());
    assertThat(first.approval()).isEqualTo(approval.id());
    assertThat(first.attempt()).isZero();
  }

  @Test
  default void planned_by_many_at_once_it_is_one_entry() throws Exception {
    for (int round = 0; round < 5; round++) {
      Approval approval = world().decide(world().post("Text"), Decision.APPROVED);

      List<Publication> entries = World.together(8, () -> inTransaction(() -> plan(approval)));

      assertThat(entries).extracting(Publication::id).containsOnly(entries.get(0).id());
      assertThat(ledger().of(world().brand, approval.post())).hasSize(1);
    }
  }

  @Test
  default void a_newer_approval_takes_the_place_of_one_that_waits() {
    Post post = world().post("Text");
    Publication older = plan(world().decide(post, Decision.APPROVED));
    ledger().arm(world().brand, older.id(), "handle");
    Approval newer = world().decide(world().write(post, "Better text"), Decision.APPROVED);

    Publication entry = plan(newer);

    assertThat(entry.revision()).isEqualTo(newer.revision());
    assertThat(ledger().of(world().brand, post.id()))
        .extracting(Publication::state)
        .containsExactly(State.CANCELLED, State.PLANNED);
  }

  @Test
  default void what_is_on_its_way_makes_no_way() {
    Publication sending = world().sending();
    Post post = world().stores.posts().get(world().brand, sending.post());
    Approval newer = world().decide(world().write(post, "Too late"), Decision.APPROVED);

    assertThat(plan(newer)).isEqualTo(sending);
    ledger().unknown(world().brand, sending.id(), sending.fence(), "no answer");
    assertThat(plan(newer).id()).isEqualTo(sending.id());
    sent(sending, sending.fence());
    assertThat(plan(newer).id()).isEqualTo(sending.id());
  }

  @Test
  default void a_voided_approval_is_not_planned() {
    Post post = world().post("Text");
    Approval approval = world().decide(post, Decision.APPROVED);
    world().stores.approvals().voidAll(world().brand, post.id(), World.NOW);

    assertThatThrownBy(() -> plan(approval)).isInstanceOf(NotDueException.class);
    assertThat(ledger().of(world().brand, post.id())).isEmpty();

    Publication newer = plan(world().decide(post, Decision.APPROVED));
    assertThat(plan(approval)).isEqualTo(newer);
  }

  @Test
  default void arming_stores_the_handle_and_may_be_repeated() {
    Publication planned = world().planned();

    assertThat(ledger().arm(world().brand, planned.id(), "one")).isTrue();
    assertThat(ledger().arm(world().brand, planned.id(), "two")).isTrue();

    assertThat(world().entry(planned).state()).isEqualTo(State.ARMED);
    assertThat(world().entry(planned).handle()).isEqualTo("two");
  }

  @Test
  default void a_claim_counts_the_attempt_and_the_fence_and_holds_for_its_lease() {
    Publication armed = world().armed();

    Publication claimed = claim(armed).orElseThrow();

    assertThat(claimed.state()).isEqualTo(State.SENDING);
    assertThat(claimed.attempt()).isEqualTo(1);
    assertThat(claimed.fence()).isEqualTo(armed.fence() + 1);
    assertThat(claimed.begunAt()).isEqualTo(World.NOW);
    assertThat(claimed.leaseUntil()).isAfter(Instant.now().plus(LEASE.minusSeconds(30)));
    assertThat(claimed.handle()).isEqualTo("handle-1");
  }

  @Test
  default void of_many_who_claim_at_once_exactly_one_wins() throws Exception {
    for (int round = 0; round < 5; round++) {
      Publication armed = world().armed();

      List<Optional<Publication>> claims =
          World.together(16, () -> inTransaction(() -> claim(armed)));

      assertThat(claims.stream().flatMap(Optional::stream)).hasSize(1);
      assertThat(world().entry(armed).attempt()).isEqualTo(1);
    }
  }

  @Test
  default void of_a_claim_and_a_cancellation_at_once_exactly_one_succeeds() throws Exception {
    for (int round = 0; round < 10; round++) {
      Publication armed = world().armed();

      List<Boolean> succeeded =
          World.together(
              List.of(
                  () -> claim(armed).isPresent(),
                  () -> ledger().cancel(world().brand, armed.post())));

      assertThat(succeeded).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  default void many_are_claimed_and_sent_in_one_go() {
    List<Publication> armed = Stream.generate(() -> world().armed()).limit(70).toList();
    Publication planned = world().planned();
    List<PublicationId> ids =
        Stream.concat(armed.stream(), Stream.of(planned)).map(Publication::id).toList();

    List<Publication> claimed = ledger().claim(world().brand, ids, World.NOW, LEASE);

    assertThat(claimed).hasSize(70).extracting(Publication::id).doesNotContain(planned.id());
    Map<Publication, Sent> out =
        claimed.stream().collect(Collectors.toMap(Function.identity(), entry -> SENT));
    assertThat(ledger().sent(world().brand, out, World.NOW)).hasSize(70);
    assertThat(armed)
        .allSatisfy(entry -> assertThat(world().entry(entry).state()).isEqualTo(State.SENT));
  }

  @Test
  default void while_a_brake_is_pulled_nothing_is_claimed() {
    Publication armed = world().armed();
    for (BrandId scope : Arrays.asList(world().brand, null)) {
      world().stores.brakes().pull(new Brake(scope, "Ada", "", World.NOW));

      assertThat(claim(armed)).isEmpty();

      assertThat(world().stores.brakes().release(scope)).isTrue();
    }
    assertThat(claim(armed)).isPresent();
  }

  @Test
  default void another_brands_brake_holds_nothing_here() {
    Publication armed = world().armed();
    world().stores.brakes().pull(new Brake(world().other, "Ada", "", World.NOW));

    assertThat(claim(armed)).isPresent();

    world().stores.brakes().release(world().other);
  }

  @Test
  default void a_brake_is_pulled_and_released_once() {
    Brakes brakes = world().stores.brakes();
    Brake first = new Brake(world().brand, "Ada", "a storm", World.NOW);

    brakes.pull(first);
    brakes.pull(new Brake(world().brand, "Paul", "", World.NOW.plusSeconds(1)));

    assertThat(brakes.pulled()).containsExactly(first);
    assertThat(brakes.release(world().brand)).isTrue();
    assertThat(brakes.release(world().brand)).isFalse();
    assertThat(brakes.pulled()).isEmpty();
  }

  @Test
  default void while_its_channel_is_paused_nothing_is_claimed() {
    Publication armed = world().armed();
    Channels channels = world().stores.channels();
    channels.update(world().brand, armed.channel(), Connection.NEW.paused());

    assertThat(claim(armed)).isEmpty();

    channels.update(world().brand, armed.channel(), Connection.NEW);
    assertThat(claim(armed)).isPresent();
  }

  @Test
  default void half_a_preparation_is_kept_and_leaves_it_planned() {
    Publication planned = world().planned();

    assertThat(ledger().keep(world().brand, planned.id(), "half")).isTrue();

    assertThat(world().entry(planned).state()).isEqualTo(State.PLANNED);
    assertThat(world().entry(planned).handle()).isEqualTo("half");
    assertThat(ledger().keep(world().brand, world().sending().id(), "too late")).isFalse();
  }

  @Test
  default void what_keeps_it_back_is_noted_only_while_it_waits() {
    Publication armed = world().armed();
    Publication sending = world().sending();

    assertThat(ledger().note(world().brand, armed.id(), "too late")).isTrue();
    assertThat(world().entry(armed).problem()).isEqualTo("too late");
    assertThat(ledger().note(world().brand, sending.id(), "too late")).isFalse();
    ledger().cancel(world().brand, armed.post());
    assertThat(ledger().note(world().brand, armed.id(), "again")).isFalse();
  }

  @Test
  default void exactly_one_entry_is_dropped_and_never_one_on_its_way() {
    Publication armed = world().armed();
    Publication sending = world().sending();

    assertThat(ledger().drop(world().brand, armed.id(), "unfit")).isTrue();
    assertThat(ledger().drop(world().brand, sending.id(), "unfit")).isFalse();

    assertThat(world().entry(armed).state()).isEqualTo(State.CANCELLED);
    assertThat(ledger().drop(world().brand, armed.id(), "unfit")).isFalse();
  }

  @Test
  default void what_leaves_and_is_to_leave_on_a_channel_is_told() {
    Publication sending = world().sending();
    world().planned();

    assertThat(ledger().begunSince(world().brand, sending.channel(), World.NOW.minusSeconds(1)))
        .isEqualTo(1);
    assertThat(ledger().begunSince(world().brand, sending.channel(), World.NOW)).isZero();
    assertThat(
            ledger()
                .departures(
                    world().brand,
                    sending.channel(),
                    World.NOW.minusSeconds(1),
                    World.NOW.plusSeconds(1)))
        .containsExactly(World.NOW, World.NOW);
  }

  @Test
  default void how_long_ago_a_claim_was_is_said_by_the_databases_clock() {
    Publication sending = world().sending();
    Publication planned = world().planned();

    assertThat(ledger().sinceClaim(world().brand, sending.id()))
        .hasValueSatisfying(
            since -> assertThat(since).isBetween(Duration.ZERO, Duration.ofMinutes(10)));
    assertThat(ledger().sinceClaim(world().brand, planned.id())).isEmpty();
  }

  @Test
  default void what_is_not_due_is_not_claimed() {
    Publication armed = world().armed();

    Instant early = World.NOW.minusMillis(1);

    assertThat(ledger().claim(world().brand, List.of(armed.id()), early, LEASE)).isEmpty();
    assertThat(claim(armed)).isPresent();
  }

  @Test
  default void what_is_only_planned_is_not_claimed() {
    assertThat(claim(world().planned())).isEmpty();
  }

  @Test
  default void after_its_approval_was_voided_it_is_not_claimed() {
    Publication armed = world().armed();
    world().stores.approvals().voidAll(world().brand, armed.post(), World.NOW);

    assertThat(claim(armed)).isEmpty();
    assertThat(world().entry(armed).state()).isEqualTo(State.ARMED);
  }

  @Test
  default void after_the_text_was_changed_it_is_not_claimed() {
    Publication armed = world().armed();
    world().write(world().stores.posts().get(world().brand, armed.post()), "Changed");

    assertThat(claim(armed)).isEmpty();
  }

  @Test
  default void after_the_post_was_called_off_it_is_not_claimed() {
    Publication armed = world().armed();
    Post post = world().stores.posts().get(world().brand, armed.post());
    world().stores.posts().update(post.in(PostStatus.CANCELLED));

    assertThat(claim(armed)).isEmpty();
  }

  @Test
  default void sent_keeps_what_the_network_said_and_stays_live() {
    Publication sending = world().sending();

    assertThat(sent(sending, sending.fence())).isTrue();

    Publication out = world().entry(sending);
    assertThat(out.state()).isEqualTo(State.SENT);
    assertThat(out.remoteId()).isEqualTo(SENT.remoteId());
    assertThat(out.permalink()).isEqualTo(SENT.permalink());
    assertThat(out.sentAt()).isEqualTo(World.NOW);
    assertThat(out.leaseUntil()).isNull();
    assertThat(ledger().live(world().brand, sending.post())).contains(out);
    assertThat(sent(sending, sending.fence())).isFalse();
  }

  @Test
  default void an_answer_with_an_older_fence_is_not_written() {
    Publication first = world().sending();
    ledger().release(world().brand, first.id(), first.fence(), "busy");
    ledger().arm(world().brand, first.id(), "handle-1");
    Publication second = claim(first).orElseThrow();

    assertThat(sent(first, first.fence())).isFalse();
    assertThat(ledger().refused(world().brand, first.id(), first.fence(), "no")).isFalse();
    assertThat(ledger().unknown(world().brand, first.id(), first.fence(), "?")).isFalse();
    assertThat(ledger().release(world().brand, first.id(), first.fence(), "no")).isFalse();
    assertThat(world().entry(first)).isEqualTo(second);
  }

  @Test
  default void a_refusal_ends_the_entry_and_makes_room_for_another() {
    Publication sending = world().sending();

    assertThat(ledger().refused(world().brand, sending.id(), sending.fence(), "spam")).isTrue();

    assertThat(world().entry(sending).state()).isEqualTo(State.REFUSED);
    assertThat(world().entry(sending).problem()).isEqualTo("spam");
    assertThat(ledger().live(world().brand, sending.post())).isEmpty();
    assertThat(ledger().cancel(world().brand, sending.post())).isTrue();
  }

  @Test
  default void after_a_doubt_it_can_turn_out_sent_or_absent() {
    Publication found = world().sending();
    Publication absent = world().sending();
    for (Publication doubtful : List.of(found, absent)) {
      assertThat(ledger().unknown(world().brand, doubtful.id(), doubtful.fence(), "?")).isTrue();
      assertThat(world().entry(doubtful).state()).isEqualTo(State.UNKNOWN);
      assertThat(claim(doubtful)).isEmpty();
      assertThat(ledger().arm(world().brand, doubtful.id(), "again")).isFalse();
    }

    assertThat(sent(found, found.fence())).isTrue();
    assertThat(ledger().release(world().brand, absent.id(), absent.fence(), "not there")).isTrue();

    assertThat(world().entry(found).state()).isEqualTo(State.SENT);
    assertThat(world().entry(absent).state()).isEqualTo(State.PLANNED);
    assertThat(world().entry(absent).handle()).isEqualTo("handle-1");
  }

  @Test
  default void a_send_that_was_begun_expires_when_its_lease_ends_and_not_before() {
    Publication held = world().sending();
    Publication ended = world().armed();
    ledger().claim(world().brand, List.of(ended.id()), World.NOW, Duration.ZERO);

    assertThat(ledger().expire(world().brand, held.id())).isFalse();
    assertThat(ledger().expire(world().brand, ended.id())).isTrue();

    assertThat(world().entry(held).state()).isEqualTo(State.SENDING);
    assertThat(world().entry(ended).state()).isEqualTo(State.UNKNOWN);
    assertThat(ledger().expire(world().brand, ended.id())).isFalse();
  }

  @Test
  default void what_waits_can_be_called_off_and_what_is_on_its_way_cannot() {
    Publication planned = world().planned();
    Publication armed = world().armed();
    Publication sending = world().sending();
    Post without = world().post();

    assertThat(ledger().cancel(world().brand, planned.post())).isTrue();
    assertThat(ledger().cancel(world().brand, armed.post())).isTrue();
    assertThat(ledger().cancel(world().brand, without.id())).isTrue();
    assertThat(ledger().cancel(world().brand, sending.post())).isFalse();
    sent(sending, sending.fence());
    assertThat(ledger().cancel(world().brand, sending.post())).isFalse();

    assertThat(world().entry(armed).state()).isEqualTo(State.CANCELLED);
    assertThat(world().entry(sending).state()).isEqualTo(State.SENT);
  }

  @Test
  default void a_handle_may_be_long() {
    Publication planned = world().planned();
    String handle = "h".repeat(100_000);

    ledger().arm(world().brand, planned.id(), handle);

    assertThat(world().entry(planned).handle()).isEqualTo(handle);
  }

  @Test
  default void a_thread_is_written_down_post_by_post_by_whoever_holds_it() {
    Publication sending = world().sending();

    assertThat(reached(sending, sending.fence() - 1, 1)).isFalse();
    assertThat(reached(sending, sending.fence(), 2)).isFalse();
    assertThat(reached(sending, sending.fence(), 1)).isTrue();
    assertThat(reached(sending, sending.fence(), 1)).isFalse();
    assertThat(begin(sending, sending.fence() - 1, "other")).isFalse();
    assertThat(begin(sending, sending.fence(), "second")).isTrue();

    Publication now = world().entry(sending);
    assertThat(now.state()).isEqualTo(State.SENDING);
    assertThat(now.handle()).isEqualTo("second");
    assertThat(now.progress()).isEqualTo(new Progress(1, 1, false));
    assertThat(now.permalink()).isEqualTo(URI.create("https://wall.example/1"));
    assertThat(reached(sending, sending.fence(), 2)).isTrue();
    assertThat(world().entry(sending).progress()).isEqualTo(new Progress(2, 0, false));
    assertThat(world().entry(sending).permalink()).isEqualTo(URI.create("https://wall.example/1"));
    assertThat(ledger().out(world().brand, sending.id())).containsExactly(part(1), part(2));
  }

  @Test
  default void what_is_half_out_makes_way_for_nothing() {
    Publication entry = halfOut();
    ledger().release(world().brand, entry.id(), entry.fence(), "busy");
    Post post = world().stores.posts().get(world().brand, entry.post());

    assertThat(ledger().cancel(world().brand, entry.post())).isFalse();
    assertThat(ledger().drop(world().brand, entry.id(), "unfit")).isFalse();
    Approval newer = world().decide(world().write(post, "Other words"), Decision.APPROVED);
    assertThat(plan(newer).id()).isEqualTo(entry.id());
    assertThat(world().entry(entry).state()).isEqualTo(State.PLANNED);
    assertThat(world().entry(entry).progress().isHalfOut()).isTrue();
  }

  @Test
  default void what_is_half_out_is_never_refused_and_the_database_knows() {
    Publication entry = halfOut();

    assertThat(ledger().refused(world().brand, entry.id(), entry.fence(), "no")).isFalse();
    assertThatThrownBy(
            () ->
                world()
                    .sql
                    .sql(
                        """
                        update pst_publication
                        set state = 'REFUSED', live_post_id = null, lease_until = null
                        where id = :id
                        """)
                    .param("id", entry.id().value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  default void a_thread_that_is_refused_half_way_waits_for_a_person() {
    Publication entry = halfOut();

    assertThat(ledger().stopped(world().brand, entry.id(), entry.fence() - 1, "no")).isFalse();
    assertThat(ledger().stopped(world().brand, entry.id(), entry.fence(), "no")).isTrue();
    assertThat(world().entry(entry).state()).isEqualTo(State.UNKNOWN);
    assertThat(world().entry(entry).progress().stopped()).isTrue();

    assertThat(ledger().release(world().brand, entry.id(), entry.fence(), "go on")).isTrue();
    assertThat(world().entry(entry).progress()).isEqualTo(new Progress(1, 0, false));
  }

  @Test
  default void what_is_half_out_can_be_left_there_and_what_is_not_cannot() {
    Publication entry = halfOut();
    assertThat(ledger().leave(world().brand, entry.post(), World.NOW)).isFalse();
    ledger().unknown(world().brand, entry.id(), entry.fence(), "no answer");

    assertThat(ledger().leave(world().brand, entry.post(), World.NOW)).isTrue();

    assertThat(world().entry(entry).state()).isEqualTo(State.SENT);
    assertThat(world().entry(entry).remoteId()).isEqualTo("remote-1");
    Publication armed = world().armed();
    assertThat(ledger().leave(world().brand, armed.post(), World.NOW)).isFalse();
  }

  @Test
  default void every_post_of_a_thread_counts_against_the_networks_limits() {
    Publication entry = halfOut();
    Instant before = World.NOW.minusSeconds(60);
    assertThat(ledger().begunSince(world().brand, entry.channel(), before)).isEqualTo(1);

    reached(entry, entry.fence(), 2);
    reached(entry, entry.fence(), 3);

    assertThat(ledger().begunSince(world().brand, entry.channel(), before)).isEqualTo(3);
  }

  @Test
  default void what_is_planned_and_due_from_then_to_then_is_imminent() {
    Publication planned = world().planned();
    Instant due = planned.dueAt();

    assertThat(imminent(due, due)).contains(planned.id());
    assertThat(imminent(due.plusMillis(1), due.plusSeconds(9))).doesNotContain(planned.id());
    assertThat(imminent(due.minusSeconds(9), due.minusMillis(1))).doesNotContain(planned.id());
    ledger().note(world().brand, planned.id(), "signed out");
    assertThat(imminent(due, due)).doesNotContain(planned.id());
    ledger().arm(world().brand, planned.id(), "handle");
    assertThat(imminent(due, due)).doesNotContain(planned.id());
    Publication tried = world().sending();
    ledger().release(world().brand, tried.id(), tried.fence(), "busy");
    assertThat(imminent(Instant.EPOCH, due.plusSeconds(9))).doesNotContain(tried.id());
    assertThat(ledger().imminent(Instant.EPOCH, due.plusSeconds(9), 1)).hasSizeLessThan(2);
  }

  private List<PublicationId> imminent(Instant from, Instant to) {
    return ledger().imminent(from, to, 10_000).stream().map(Publication::id).toList();
  }

  private Publication halfOut() {
    Publication sending = world().sending();
    reached(sending, sending.fence(), 1);
    return world().entry(sending);
  }

  private boolean reached(Publication entry, long fence, int number) {
    return inTransaction(
        () ->
            ledger()
                .reached(
                    world().brand,
                    entry.id(),
                    fence,
                    new Reached(number, part(number)),
                    World.NOW));
  }

  private boolean begin(Publication entry, long fence, String handle) {
    return ledger().begin(world().brand, entry.id(), fence, handle);
  }

  private static Sent part(int number) {
    return new Sent("remote-" + number, URI.create("https://wall.example/" + number));
  }

  private Ledger ledger() {
    return world().stores.ledger();
  }

  private Publication plan(Approval approval) {
    return ledger().plan(world().brand, world().channel.id(), approval, World.NOW);
  }

  private Optional<Publication> claim(Publication entry) {
    return ledger().claim(world().brand, List.of(entry.id()), World.NOW, LEASE).stream()
        .findFirst();
  }

  private boolean sent(Publication entry, long fence) {
    Publication held = fenced(entry, fence);
    return ledger().sent(world().brand, Map.of(held, SENT), World.NOW).contains(entry.id());
  }

  private static Publication fenced(Publication entry, long fence) {
    return new Publication(
        entry.id(),
        entry.brand(),
        entry.post(),
        entry.channel(),
        entry.revision(),
        entry.seal(),
        entry.approval(),
        entry.state(),
        entry.dueAt(),
        entry.attempt(),
        fence,
        entry.leaseUntil(),
        entry.begunAt(),
        entry.handle(),
        null,
        null,
        null,
        null,
        entry.progress());
  }

  private <T> T inTransaction(Supplier<T> work) {
    return world().stores.transactions().in(work);
  }
}
