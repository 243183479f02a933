package io.postillion.plugin.desk.memory;

import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Whereabouts;
import io.postillion.core.flow.rehearsal.Happening;
import io.postillion.core.flow.rehearsal.Happening.Kind;
import io.postillion.core.flow.rehearsal.Play;
import io.postillion.core.flow.rehearsal.Rehearsals;
import io.postillion.core.flow.rehearsal.Rehearsed;
import io.postillion.core.flow.rehearsal.Scenario;
import io.postillion.core.flow.running.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every model asks approvers, reminds them after a day and ends; nobody refuses here. */
public final class MemoryStage implements Rehearsals {

  private @Nullable Play last;

  /** What was asked for last. */
  public Play last() {
    if (last == null) {
      throw new AssertionError("Nothing was played");
    }
    return last;
  }

  @Override
  public List<Model> models() {
    return List.of(new Model("approval-single", "One approver decides", 1), RunningBeans.POST);
  }

  @Override
  public Rehearsed play(Play play) {
    last = play;
    if (play.scenario() == Scenario.FIRST_REFUSES) {
      throw new Transient("Others rehearse now. Try again in a minute.");
    }
    return new Rehearsed(
        List.of(
            told(0, Kind.BEGAN, "Bring a post out", List.of(), ""),
            told(0, Kind.ASKED, "Review <i>post</i>", List.of("approver", "legal"), ""),
            told(25, Kind.ASKED, "Show the client", List.of("client"), ""),
            told(26, Kind.REMINDED, "Still waiting", List.of("approver"), ""),
            told(27, Kind.ANSWERED, "Review post", List.of("approver"), "approved"),
            told(27, Kind.ENDED, "Bring a post out", List.of(), "Published")),
        new Whereabouts(
            bpmn(),
            List.of(),
            List.of("Task_Draft", "Task_Approve"),
            List.of(RunningBeans.CALLED)));
  }

  private static Happening told(
      long hours, Kind kind, String name, List<String> groups, String detail) {
    return new Happening(
        Duration.ofHours(hours), kind, "Element", name, "Bring a post out", groups, detail);
  }

  static String bpmn() {
    try (InputStream bpmn = MemoryStage.class.getResourceAsStream("/desk/sample.bpmn")) {
      return new String(bpmn.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
