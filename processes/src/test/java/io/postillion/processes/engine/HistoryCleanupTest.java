package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Decision;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The models keep their history for 180 days; our own tables keep what is evidence. */
class HistoryCleanupTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private final PostId post = PostId.random();

  @Test
  void history_that_is_old_enough_is_removed_and_what_is_younger_stays() {
    inReview();
    engine.decide(post, Decision.REJECTED, "No");
    engine.done("record-decision");
    engine.done("close-post");
    List<HistoricProcessInstance> done = instances();
    engine.clock().move(Duration.ofDays(179));
    cleanUp();
    assertThat(done).hasSize(2).allSatisfy(one -> assertThat(rows(one)).isPositive());

    engine.clock().move(Duration.ofDays(2));
    cleanUp();

    assertThat(done).allSatisfy(one -> assertThat(rows(one)).isZero());
    assertThat(instances()).isEmpty();
    assertThat(new CamundaDiagrams(engine.engine()).of(TestEngine.BRAND, post)).isEmpty();
  }

  @Test
  void a_post_that_is_older_than_its_history_still_comes_to_its_end() {
    inReview();
    engine.clock().move(Duration.ofDays(181));
    cleanUp();

    assertThat(engine.isRunning("approval-single")).isTrue();
    engine.decide(post, Decision.REJECTED, "No");
    engine.done("record-decision");
    engine.done("close-post");

    assertThat(engine.isRunning("post")).isFalse();
    assertThat(instances()).isEmpty();
  }

  private void inReview() {
    engine.flow().startPost(TestEngine.BRAND, post);
    engine.done("draft-post");
    engine.checked(Map.of("revisionId", "revision-1", "author", "person"));
  }

  private static List<HistoricProcessInstance> instances() {
    return engine.engine().getHistoryService().createHistoricProcessInstanceQuery().list();
  }

  private static long rows(HistoricProcessInstance one) {
    HistoryService history = engine.engine().getHistoryService();
    return history.createHistoricActivityInstanceQuery().processInstanceId(one.getId()).count()
        + history.createHistoricVariableInstanceQuery().processInstanceId(one.getId()).count();
  }

  /** As the nightly job does. */
  private static void cleanUp() {
    Job job = engine.engine().getHistoryService().cleanUpHistoryAsync(true);
    engine.engine().getManagementService().executeJob(job.getId());
  }
}
