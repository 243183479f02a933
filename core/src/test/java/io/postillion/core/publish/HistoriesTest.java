package io.postillion.core.publish;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.RefusedException;
import io.postillion.core.approval.Decision;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Transient;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Schedule;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.testing.FakeNetwork;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Random histories of a few posts against a simple model: what people were told is what happens,
 * whatever comes in between. The test plays the engine: it hands each approved post out, again and
 * again, as often as its node dies or the answer is not final.
 */
class HistoriesTest {

  private static final int POSTS = 3;

  /** Everything that can happen to a post or around it. */
  private enum Deed {
    EDIT,
    APPROVE,
    REJECT,
    RESCHEDULE,
    CANCEL,
    PULL_BRAKE,
    RELEASE_BRAKE,
    CRASH_BEFORE_THE_WIRE,
    CRASH_AFTER_THE_WIRE,
    LOSE_THE_ANSWER,
    BE_BUSY,
    FREEZE,
    DEPART,
    WAKE_WHAT_THE_ENGINE_DID_NOT,
    PASS_A_MINUTE,
    PASS_AN_HOUR
  }

  @Property(tries = 1000)
  void what_people_were_told_is_what_happens(
      @ForAll @Size(min = 5, max = 80) List<@IntRange(min = 0, max = 1_000_000) Integer> dice) {
    Town town = new Town();
    for (int die : dice) {
      town.live(Deed.values()[die % Deed.values().length], die / Deed.values().length % POSTS, die);
      town.requireTruth();
    }
    town.comeToRest();
    town.requireTruth();
    town.requireNothingLost();
  }

  /** The process stops at this very line. */
  private static final class Halted extends Error {

    private static final long serialVersionUID = 1L;
  }

  /** What the model knows of one post. */
  private static final class Promise {

    private final PostId id;
    private final Set<String> approved = new HashSet<>();
    private Instant notBefore = Instant.MIN;
    private boolean calledOff;
    private int version = 1;

    Promise(PostId id) {
      this.id = id;
    }
  }

  private static final class Town {

    private final World world = new World();
    private final List<Promise> promises = new ArrayList<>();
    private final Map<PostId, CompletableFuture<Sent>> handedOut = new HashMap<>();
    private Publisher node = world.publisher;
    private int seen;
    private int seenBeforeBrake;
    private boolean braked;

    Town() {
      world.network.answersWhenAsked(
          () -> {
            String text = asked();
            int at = world.network.wall().indexOf(text);
            return at < 0
                ? new Lookup.Absent()
                : new Lookup.Found(FakeNetwork.sent(Integer.toString(at + 1)));
          });
      for (int number = 1; number <= POSTS; number++) {
        PostId id = world.inReview("Post %d, version 1".formatted(number), null);
        promises.add(new Promise(id));
      }
    }

    private PostId lookingFor;

    private String asked() {
      return world.revision(lookingFor).content().text();
    }

    void live(Deed deed, int which, int die) {
      Promise promise = promises.get(which);
      switch (deed) {
        case EDIT -> tryTo(() -> edit(promise, which + 1));
        case APPROVE -> tryTo(() -> approve(promise));
        case REJECT -> tryTo(() -> reject(promise));
        case RESCHEDULE -> tryTo(() -> reschedule(promise, Duration.ofMinutes(1 + die % 90)));
        case CANCEL -> tryTo(() -> cancel(promise));
        case PULL_BRAKE -> {
          world.braking.pull(world.manager, ACME, "");
          braked = true;
          seenBeforeBrake = world.network.wall().size();
        }
        case RELEASE_BRAKE -> {
          tryTo(() -> world.braking.release(world.manager, ACME));
          braked = false;
        }
        case CRASH_BEFORE_THE_WIRE -> depart(() -> world.network.whileSending(HistoriesTest::halt));
        case CRASH_AFTER_THE_WIRE ->
            depart(() -> world.network.losesItsAnswer(HistoriesTest::halt));
        case LOSE_THE_ANSWER ->
            depart(() -> world.network.losesItsAnswer(new OutcomeUnknown("No answer")));
        case BE_BUSY -> depart(() -> world.network.refuses(new Transient("Busy")));
        case FREEZE ->
            depart(
                () ->
                    world.network.whileSending(
                        () -> world.clock.pass(PublishSettings.DEFAULT.lease())));
        case DEPART -> depart(() -> {});
        case WAKE_WHAT_THE_ENGINE_DID_NOT -> wake();
        case PASS_A_MINUTE -> world.clock.pass(Duration.ofMinutes(1));
        case PASS_AN_HOUR -> world.clock.pass(Duration.ofHours(1));
      }
    }

    private static void tryTo(Runnable deed) {
      try {
        deed.run();
      } catch (RefusedException no) {
        assertThat(no.getMessage()).isNotBlank(); // told that it did not happen
      }
    }

    private void edit(Promise promise, int number) {
      world.editing.edit(
          world.manager,
          ACME,
          promise.id,
          world.post(promise.id).current(),
          World.text("Post %d, version %d".formatted(number, promise.version + 1)));
      promise.version++;
      promise.approved.clear();
      world.submit(promise.id);
    }

    private void approve(Promise promise) {
      if (world.post(promise.id).status() == PostStatus.IN_REVIEW) {
        world.approve(promise.id);
        promise.approved.add(world.revision(promise.id).content().text());
      }
    }

    private void reject(Promise promise) {
      if (world.post(promise.id).status() == PostStatus.IN_REVIEW) {
        world.approving.decide(
            world.approver, ACME, world.verdict(promise.id, Decision.REJECTED, "No"));
        promise.calledOff = true;
      }
    }

    private void reschedule(Promise promise, Duration later) {
      Schedule at = world.in(later);
      world.editing.reschedule(world.manager, ACME, promise.id, at);
      promise.notBefore = at.at();
    }

    private void cancel(Promise promise) {
      world.editing.cancel(world.manager, ACME, promise.id, "");
      promise.calledOff = true;
    }

    /** Hands out what is approved, as the engine would, and lets the node run once. */
    private void depart(Runnable trouble) {
      world.network.works();
      trouble.run();
      try {
        promises.forEach(promise -> handOut(promise.id));
        node.depart();
      } catch (Halted dead) {
        node = world.node();
        handedOut.clear();
      }
      world.network.works();
    }

    /** The engine entered it in the ledger and has not come to its timer. */
    private void wake() {
      promises.stream()
          .filter(promise -> mayBePlanned(promise.id))
          .forEach(promise -> node.plan(ACME, promise.id));
      node.wakeLaggards();
      node.wakeLaggards();
    }

    private boolean mayBePlanned(PostId id) {
      return world.approvals.holding(ACME, id).isPresent()
          && !world.post(id).status().isFinal()
          && world.ledger.live(ACME, id).filter(Publication::isBegun).isEmpty();
    }

    private void handOut(PostId id) {
      CompletableFuture<Sent> before = handedOut.get(id);
      if (before != null && !before.isDone()) {
        return;
      }
      if (before != null && before.isCompletedExceptionally() && isDoubt(before)) {
        look(id);
      }
      if (mayBePlanned(id)) {
        node.plan(ACME, id);
        handedOut.put(id, node.publish(ACME, id).toCompletableFuture());
      } else if (world.ledger.live(ACME, id).filter(entry -> entry.isBegun()).isPresent()) {
        look(id);
      }
    }

    private static boolean isDoubt(CompletableFuture<Sent> answer) {
      try {
        answer.join();
        return false;
      } catch (CompletionException e) {
        return e.getCause() instanceof OutcomeUnknown;
      }
    }

    private void look(PostId id) {
      lookingFor = id;
      try {
        node.look(ACME, id);
      } catch (Transient notYet) {
        assertThat(world.entry(id).state()).isIn(State.SENDING, State.UNKNOWN);
      }
    }

    /** What became public since the last look was promised, and nothing twice. */
    void requireTruth() {
      List<String> wall = world.network.wall();
      assertThat(wall).doesNotHaveDuplicates();
      for (String text : wall.subList(seen, wall.size())) {
        Promise promise = promises.get(Character.getNumericValue(text.charAt(5)) - 1);
        assertThat(promise.approved).as("approved, word for word").contains(text);
        assertThat(promise.calledOff).as("called off").isFalse();
        assertThat(world.clock.instant())
            .as("not before its time")
            .isAfterOrEqualTo(promise.notBefore);
      }
      if (braked) {
        assertThat(wall).as("held by the brake").hasSize(seenBeforeBrake);
      }
      seen = wall.size();
    }

    /** The brake off, time goes by, and people answer what they are asked. */
    void comeToRest() {
      braked = false;
      world.brakes.release(null);
      world.brakes.release(ACME);
      for (int round = 0; round < 12; round++) {
        for (Promise promise : promises) {
          if (isLate(promise.id)) {
            tryTo(() -> world.editing.reschedule(world.manager, ACME, promise.id, null));
            promise.notBefore = Instant.MIN;
          }
        }
        depart(() -> {});
        requireTruth();
        world.clock.pass(Duration.ofMinutes(10));
      }
    }

    private boolean isLate(PostId id) {
      CompletableFuture<Sent> answer = handedOut.get(id);
      return answer != null
          && answer.isCompletedExceptionally()
          && world.post(id).status() == PostStatus.NEEDS_ATTENTION;
    }

    void requireNothingLost() {
      for (Promise promise : promises) {
        PostStatus status = world.post(promise.id).status();
        boolean out =
            world.network.wall().stream().anyMatch(text -> promise.approved.contains(text));
        if (out) {
          assertThat(status).isEqualTo(PostStatus.PUBLISHED);
          assertThat(world.entry(promise.id).state()).isEqualTo(State.SENT);
        } else if (!promise.calledOff && !promise.approved.isEmpty()) {
          assertThat(status)
              .as("approved and not out: %s", promise.id)
              .isEqualTo(PostStatus.PUBLISHED);
        }
      }
    }
  }

  private static void halt() {
    throw new Halted();
  }
}
