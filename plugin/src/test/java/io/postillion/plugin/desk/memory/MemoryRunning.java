package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.running.Alarm;
import io.postillion.core.flow.running.GroupTimes;
import io.postillion.core.flow.running.Model;
import io.postillion.core.flow.running.RunningModel;
import io.postillion.core.flow.running.RunningModels;
import io.postillion.core.flow.running.Step;
import io.postillion.core.flow.running.Took;
import io.postillion.core.flow.running.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waits at the desk of the bicycle maker; the more days, the more is counted. */
record MemoryRunning(Clock clock) implements RunningModels {

  @Override
  public List<Model> models(BrandId brand) {
    return List.of(RunningBeans.POST);
  }

  @Override
  public Optional<RunningModel> of(BrandId brand, String key, Instant since) {
    if (!key.equals("post")) {
      return Optional.empty();
    }
    long days = Duration.between(since, clock.instant()).toDays();
    Instant now = clock.instant();
    Took took =
        new Took(days, Duration.ofMinutes(90), Duration.ofHours(26), Duration.ofHours(2 * days));
    return Optional.of(
        new RunningModel(
            RunningBeans.POST,
            MemoryStage.bpmn(),
            List.of(
                new Step(
                    "Task_Draft", "Draft", Step.Kind.WORKER, List.of(), Waiting.NONE, Took.NONE),
                new Step(
                    "Task_Approve",
                    "Approve the <post>",
                    Step.Kind.PERSON,
                    List.of("approver"),
                    brand.equals(Sample.VELO)
                        ? new Waiting(
                            6, now.minus(Duration.ofDays(3)), now.minus(Duration.ofHours(27)))
                        : Waiting.NONE,
                    took)),
            List.of(new GroupTimes("approver", 6, took), new GroupTimes("legal", 0, Took.NONE)),
            List.of(
                new Alarm("Over", "Time is up", "Approve the <post>", true, 2),
                new Alarm("Remind", "Still waiting", "Approve the <post>", false, 1)),
            Map.of("approved", 9L, "changes", 3L)));
  }

  @Override
  public int sumUp(BrandId brand, Instant since) {
    return 0;
  }
}
