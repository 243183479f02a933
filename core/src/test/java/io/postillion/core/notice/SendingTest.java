package io.postillion.core.notice;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.postillion.core.approval.Asked;
import io.postillion.core.approval.Asked.Exclusion;
import io.postillion.core.approval.Decision;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Question;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.testing.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A notice may come twice when a node dies, and never not at all. */
class SendingTest {

  private static final Asked LEGAL =
      new Asked("legal", "Review for legal", "approval-two-steps", "", Set.of());

  private final Town town = new Town();
  private final World world = town.world;
  private final Person lea = town.joins("Lea Legal", "legal", Role.APPROVER);
  private final Letterbox box = new Letterbox();
  private final Sending sending = node();

  /** What arrives where, and what goes wrong meanwhile. */
  private static final class Letterbox implements Messenger {

    private final List<Letter> letters = new ArrayList<>();
    private final Deque<Runnable> trouble = new ArrayDeque<>();
    private boolean oneServer;

    @Override
    public Means means() {
      return Means.EMAIL;
    }

    @Override
    public boolean hasOneServer() {
      return oneServer;
    }

    @Override
    public void send(Letter letter, Address to) {
      Runnable next = trouble.poll();
      if (next != null) {
        next.run();
      }
      letters.add(letter);
    }

    void fails(int times, Failure failure) {
      for (int i = 0; i < times; i++) {
        trouble.add(
            () -> {
              throw failure;
            });
      }
    }
  }

  /** No exception that anybody handles: the machine is gone. */
  private static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;
  }

  private Sending node() {
    return new Sending(
        world.notices, town, world.items, world.approvers, this::letter, box, world.clock);
  }

  private Letter letter(String id, Recipient to, List<Told> told) {
    return new Letter(
        id,
        world.clock.instant(),
        to.locale(),
        to.name(),
        List.of(
            new Letter.Section(
                null,
                told.stream()
                    .map(
                        one ->
                            new Letter.Item(
                                one.notice().id(),
                                one.notice().kind(),
                                one.notice().brand(),
                                null,
                                one.notice().kind().name(),
                                List.of(),
                                null,
                                "en",
                                URI.create("https://desk.example"),
                                "Open"))
                    .toList())),
        "",
        URI.create("https://desk.example"));
  }

  @BeforeEach
  void onlyLegalIsReached() {
    List.of(world.manager, world.approver, world.admin).forEach(town::unreachable);
  }

  private PostId review(Asked... questions) {
    PostId id = world.written("Hello.", null);
    world.submitting.submit(ACME, id);
    for (Asked asked : questions) {
      String task = world.items.ask(id, asked);
      world.announcing.asked(new Question(ACME, task, WorkItem.Kind.REVIEW_POST, id, null));
    }
    town.spreading.spread();
    return id;
  }

  private void wants(Digest digest, @Nullable Quiet quiet) {
    town.wishes.put(
        lea.id(),
        new Wishes(
            Map.of(NoticeKind.REVIEW, Set.of(Means.EMAIL)),
            digest,
            LocalTime.of(17, 0),
            quiet,
            false));
  }

  @Test
  void what_is_due_goes_out_once() {
    review(LEGAL);

    assertThat(sending.send()).isEqualTo(1);
    assertThat(sending.send()).isZero();
    world.clock.pass(Duration.ofDays(1));
    assertThat(sending.send()).isZero();
    assertThat(box.letters).hasSize(1);
  }

  @Test
  void a_node_that_dies_before_it_sent_is_replaced_after_its_lease() {
    review(LEGAL);
    box.trouble.add(
        () -> {
          throw new PowerCut();
        });
    assertThatThrownBy(sending::send).isInstanceOf(PowerCut.class);

    Sending other = node();
    assertThat(other.send()).as("it may still be at work").isZero();
    world.clock.pass(Sending.LEASE);

    assertThat(other.send()).isEqualTo(1);
    assertThat(box.letters).hasSize(1);
  }

  @Test
  void a_node_that_dies_between_sending_and_noting_repeats_the_same_letter_and_loses_none() {
    review(LEGAL);
    box.trouble.add(
        () -> {
          box.letters.add(letter("taken", town.of(lea, ACME), List.of()));
          throw new PowerCut();
        });
    assertThatThrownBy(sending::send).isInstanceOf(PowerCut.class);
    world.clock.pass(Sending.LEASE);

    node().send();
    node().send();

    assertThat(box.letters).hasSize(2);
    assertThat(world.notices.states()).containsExactly("SENT");
  }

  @Test
  void a_repetition_has_the_same_id() {
    review(LEGAL);
    world.clock.pass(Duration.ofSeconds(1));
    List<Told> first = world.notices.claim(Means.EMAIL, world.clock.instant(), Sending.LEASE, 1);
    Letter before = letter(Sending.id(first), town.of(lea, ACME), first);
    world.clock.pass(Sending.LEASE);

    sending.send();

    assertThat(box.letters).extracting(Letter::id).containsExactly(before.id());
  }

  @Test
  void a_node_that_was_overtaken_does_not_undo_what_the_other_did() {
    review(LEGAL);
    Sending other = node();
    box.trouble.add(
        () -> {
          world.clock.pass(Sending.LEASE);
          other.send();
          throw new Rejected("No such box");
        });

    sending.send();

    assertThat(box.letters).hasSize(1);
    assertThat(world.notices.states()).containsExactly("SENT");
  }

  @Test
  void what_was_answered_meanwhile_is_not_told_any_more() {
    PostId id = review(LEGAL);
    world.approving.decide(lea, ACME, world.verdict(id, Decision.CHANGES, "Shorter."));

    assertThat(sending.send()).isZero();
    assertThat(world.notices.states()).containsExactly("DROPPED");
  }

  @Test
  void an_approval_that_asks_several_tells_each_of_them_once() {
    Asked twoOf = new Asked("legal", "", "approval-quorum", "", Set.of(Exclusion.VOTERS));
    review(twoOf, twoOf, twoOf);

    sending.send();

    assertThat(box.letters).hasSize(1);
    assertThat(world.notices.states()).containsExactly("SENT", "DROPPED", "DROPPED");
  }

  @Test
  void whoever_belongs_to_the_brand_no_more_reads_nothing_of_it() {
    review(LEGAL);
    world.people.remove(lea);
    world.people.add(
        new Person(lea.id(), lea.login(), lea.name(), Map.of(), lea.locale(), lea.zone()));

    assertThat(sending.send()).isZero();
    assertThat(world.notices.states()).containsExactly("DROPPED");
  }

  @Test
  void a_digest_is_one_letter() {
    wants(Digest.HOURLY, null);
    review(LEGAL);
    review(LEGAL);
    assertThat(sending.send()).isZero();
    world.clock.pass(Duration.ofHours(1));

    assertThat(sending.send()).isEqualTo(1);
    assertThat(box.letters.get(0).items()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "7, PT1H", "9, PT1H"})
  void silence_is_tried_again_after_longer_and_longer_pauses(int failures, Duration pause) {
    review(LEGAL);
    box.fails(failures, new Transient("No answer"));
    for (int i = 1; i < failures; i++) {
      sending.send();
      world.clock.pass(Duration.ofHours(1));
    }

    sending.send();

    assertThat(world.notices.due()).isEqualTo(world.clock.instant().plus(pause));
    world.clock.pass(pause);
    assertThat(sending.send()).isEqualTo(1);
  }

  @Test
  void it_waits_as_long_as_the_other_side_asks() {
    review(LEGAL);
    box.fails(1, new Transient("Slower, please", Duration.ofHours(3), null));

    sending.send();

    assertThat(world.notices.due()).isEqualTo(world.clock.instant().plus(Duration.ofHours(3)));
  }

  @Test
  void nobody_is_woken_by_another_attempt() {
    wants(Digest.NONE, new Quiet(LocalTime.of(9, 1), LocalTime.of(12, 0)));
    review(LEGAL);
    box.fails(1, new Transient("No answer"));

    sending.send();

    assertThat(world.notices.due()).isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
  }

  @Test
  void after_two_days_of_silence_and_after_a_refusal_it_is_given_up_where_people_see_it() {
    review(LEGAL);
    box.fails(50, new Transient("No answer"));
    sending.send();
    world.clock.pass(Sending.GIVE_UP.plusMinutes(1));
    sending.send();
    assertThat(world.notices.troubles(ACME, 10))
        .extracting(Trouble::problem, Trouble::given)
        .containsExactly(tuple("No answer", true));

    box.trouble.clear();
    box.fails(1, new Rejected("No such box"));
    review(LEGAL);
    sending.send();
    assertThat(world.notices.states()).containsExactly("FAILED", "FAILED");
  }

  @Test
  void a_server_that_does_not_answer_is_asked_once_in_a_round() {
    box.oneServer = true;
    review(LEGAL);
    review(LEGAL);
    box.fails(1, new Transient("No answer"));

    assertThat(sending.send()).isZero();
    assertThat(world.notices.deliveries()).extracting(Delivery::attempts).containsExactly(1, 0);
    assertThat(sending.send()).as("the one that was not tried").isEqualTo(1);
  }

  @Test
  void a_letter_that_cannot_be_written_does_not_hold_up_the_others() {
    PostId first = review(LEGAL);
    review(LEGAL);
    box.trouble.add(
        () -> {
          throw new IllegalStateException("No words for " + first);
        });

    assertThat(sending.send()).isEqualTo(1);
    assertThat(world.notices.troubles(ACME, 10)).extracting(Trouble::given).containsExactly(false);
  }

  @Test
  void a_result_is_told_although_nothing_waits_any_more() {
    PostId id = review(LEGAL);
    world.approving.decide(lea, ACME, world.verdict(id, Decision.APPROVED, ""));
    world.announcing.happened(
        ACME,
        new PostEvent(id, world.clock.instant(), PostEvent.Kind.PUBLISHED, PostEvent.SYSTEM, ""));
    town.spreading.spread();

    sending.send();

    assertThat(box.letters.get(0).items())
        .extracting(Letter.Item::kind)
        .containsExactly(NoticeKind.PUBLISHED);
  }
}
