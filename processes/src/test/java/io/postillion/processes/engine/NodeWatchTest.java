package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.flow.Nodes;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NodeWatchTest {

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  @RegisterExtension static final TestEngine engine = TestEngine.withSystemClock();

  private final FakeNodes nodes = new FakeNodes();

  @BeforeEach
  void two_posts_wait_to_be_drafted() {
    engine.flow().startPost(TestEngine.BRAND, PostId.random());
    engine.flow().startPost(TestEngine.BRAND, PostId.random());
  }

  @Test
  void what_a_dead_node_had_taken_is_free_again() {
    lock("dead", 1);
    lock("alive", 1);
    nodes.lapsed.add("dead");

    watch("alive").beat();

    assertThat(lock("heir", 10)).hasSize(1);
    assertThat(nodes.lapsed).isEmpty();
    assertThat(nodes.alive).containsExactly("alive");
  }

  @Test
  void while_all_are_alive_nothing_changes_hands() {
    lock("other", 2);

    watch("alive").beat();

    assertThat(lock("heir", 10)).isEmpty();
  }

  @Test
  void a_node_does_not_bury_itself() {
    lock("alive", 2);
    nodes.lapsed.add("alive");

    watch("alive").beat();

    assertThat(lock("heir", 10)).isEmpty();
  }

  @Test
  void it_signs_off_when_it_is_closed() {
    NodeWatch watch = watch("leaving");
    watch.start();
    watch.close();

    assertThat(nodes.left).containsExactly("leaving");
  }

  private NodeWatch watch(String node) {
    return new NodeWatch(engine.engine(), nodes, node);
  }

  private static List<LockedExternalTask> lock(String worker, int most) {
    ExternalTaskService tasks = engine.engine().getExternalTaskService();
    return tasks.fetchAndLock(most, worker).topic("draft-post", HOUR_MILLIS).execute();
  }

  private static final class FakeNodes implements Nodes {

    private final List<String> alive = new ArrayList<>();
    private final List<String> lapsed = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    @Override
    public void alive(String node, Duration within) {
      alive.add(node);
    }

    @Override
    public List<String> lapsed() {
      return List.copyOf(lapsed);
    }

    @Override
    public boolean forget(String node) {
      return lapsed.remove(node);
    }

    @Override
    public void leave(String node) {
      left.add(node);
    }
  }
}
