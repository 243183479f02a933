package io.postillion.bench.faults;

import io.postillion.core.RefusedException;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts on their way out, one strike when each stands at its line, and then nothing but waiting
 * until all have come to an end.
 */
final class Batch {

  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  /** For putting the posts on their way; as much again as it took to write them comes on top. */
  private static final Duration AHEAD = Duration.ofMillis(1_500);

  private static final Duration GATHERING = Duration.ofSeconds(6);

  /** The lease has ended by then, and another node has looked and sent again. */
  private static final long FROZEN_MILLIS = 6_000;

  private static final long WRONG_CLOCK_MILLIS = 4_000;
  private static final long DATABASE_AWAY_MILLIS = 300;
  private static final long LOOK_MILLIS = 200;

  private final World world;
  private final Fault fault;
  private final List<Scenario> scenarios;
  private final Random random;
  private final Duration patience;
  private final Cast cast;
  private final Map<String, PostId> posts = new LinkedHashMap<>();
  private final Set<PostId> asked = new HashSet<>();

  /**
   * @param fault of the node
   * @param patience how long until what has not come to an end counts as lost
   */
  Batch(World world, Fault fault, List<Scenario> scenarios, Random random, Duration patience) {
    this.world = world;
    this.fault = fault;
    this.scenarios = scenarios;
    this.random = random;
    this.patience = patience;
    this.cast = new Cast(scenarios);
  }

  /** What came of each post that stood at its line, or came to harm elsewhere. */
  List<Ending> run() throws Exception {
    world.oracle().plan(scenarios);
    world.play(cast);
    long begun = System.nanoTime();
    for (Scenario scenario : scenarios) {
      posts.put(scenario.tag(), world.office().approved(scenario, cast));
    }
    Duration pace = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(2);
    Instant due = Instant.now().plus(AHEAD).plus(pace);
    for (Scenario scenario : scenarios) {
      world.office().start(scenario, idOf(scenario), due.plus(later(scenario)), cast);
    }
    cast.gather(Duration.between(Instant.now(), due).plus(GATHERING).plus(pace).toMillis());
    if (!cast.missing().isEmpty()) {
      LOG.info("Not at their lines: {}", cast.missing());
    }
    Node target = world.joined().get(random.nextInt(world.joined().size()));
    Set<Lifeline> struck =
        fault == Fault.DATABASE ? Set.copyOf(world.lifelines()) : Set.of(target.lifeline());
    strike(target);
    List<Scenario> hit = cast.struckOn(struck);
    boolean ended = settle();
    List<Ending> endings = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      PostId post = idOf(scenario);
      Ending ending =
          Ending.of(world, scenario, post, hit.contains(scenario), asked.contains(post));
      endings.add(ending);
    }
    if (!ended) {
      world.office().abandon();
    }
    return endings;
  }

  private PostId idOf(Scenario scenario) {
    return Objects.requireNonNull(posts.get(scenario.tag()));
  }

  /** When it is due, seen from those that are due first. */
  private Duration later(Scenario scenario) {
    return switch (scenario.point()) {
      case HALF_SENT, ANSWER_LOST, ANSWERED, PART_STORED, STORED, READING_BACK -> Duration.ZERO;
      case RACING -> Duration.ofMillis(600 + random.nextInt(1_500));
      case CLAIMED -> Duration.ofMillis(700);
      case TIMER_SEEN, TASK_FETCHED -> Node.LEAD.plusMillis(100);
      // whoever sends off what is due stands at the line before
      case ARMED, TOKEN_UNSAVED -> Duration.ofMillis(1_200);
    };
  }

  private void strike(Node target) throws Exception {
    switch (fault) {
      case HALT -> {
        target.halt();
        release();
        world.bury(target);
      }
      case FREEZE -> {
        target.lifeline().freeze();
        release();
        world.joinAll();
        othersTakeOver();
        target.lifeline().thaw();
      }
      case DATABASE -> {
        world.database().kill();
        release();
        Thread.sleep(DATABASE_AWAY_MILLIS);
        world.database().comeBack();
        world.joinAll();
      }
      case CLOCK -> {
        long wrong = Duration.ofSeconds(30 + random.nextInt(7_200)).toMillis();
        target.clock().set(Duration.ofMillis(random.nextBoolean() ? wrong : -wrong));
        release();
        world.joinAll();
        Thread.sleep(WRONG_CLOCK_MILLIS);
        target.clock().set(Duration.ZERO);
      }
      default -> throw new IllegalStateException("%s does not strike a node".formatted(fault));
    }
  }

  /** Those who race act at this very moment. */
  private void release() {
    cast.strike();
    for (Scenario scenario : scenarios) {
      if (scenario.point() == Point.RACING) {
        Thread person = new Thread(() -> changeMind(scenario), "person");
        person.setDaemon(true);
        person.start();
      }
    }
  }

  private void changeMind(Scenario scenario) {
    PostId post = idOf(scenario);
    try {
      if (scenario.cancels()) {
        world.office().cancel(post);
      } else {
        world.office().edit(post, scenario.tag());
      }
    } catch (RefusedException tooLate) {
      LOG.debug("Too late to change {}: {}", scenario.tag(), tooLate.getMessage());
    } catch (RuntimeException away) {
      LOG.info("The person who wanted to change {} was told: {}", scenario.tag(), away.toString());
    }
  }

  /**
   * Until another node has sent again what this one left in doubt, and its answer is on the way:
   * the worst moment to wake up.
   */
  private void othersTakeOver() throws InterruptedException {
    long end = System.nanoTime() + FROZEN_MILLIS * 1_000_000;
    List<String> doubtful =
        scenarios.stream()
            .filter(
                scenario ->
                    scenario.sends().contains(Mishap.SLOW)
                        && world.oracle().accepted(scenario.tag()).isEmpty())
            .map(Scenario::tag)
            .toList();
    while (System.nanoTime() - end < 0) {
      if (doubtful.stream().anyMatch(tag -> !world.oracle().accepted(tag).isEmpty())) {
        return;
      }
      Thread.sleep(20);
    }
  }

  /** People answer what they are asked until there is nothing left to do. */
  private boolean settle() throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() - end < 0) {
      try {
        world.office().questions().forEach(this::answer);

        if (world.office().running() == 0 && world.office().unfinished().isEmpty()) {
          return true;
        }
      } catch (RuntimeException away) {
        LOG.debug("The office's database is away", away);
      }
      Thread.sleep(LOOK_MILLIS);
    }
    LOG.warn("The engine still waits for {}", world.office().waiting());
    return false;
  }

  private void answer(WorkItem question) {
    PostId post = question.postOf();
    if (question.kind() == WorkItem.Kind.IS_IT_LIVE) {
      asked.add(post);
    }
    try {
      world
          .office()
          .answer(
              question,
              cast.tagOfPost(post.toString()).stream()
                  .anyMatch(tag -> !world.oracle().accepted(tag).isEmpty()));
    } catch (RefusedException notYet) {
      LOG.debug("Not yet: {}", notYet.getMessage());
    }
  }
}
