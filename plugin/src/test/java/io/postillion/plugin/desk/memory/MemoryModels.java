package io.postillion.plugin.desk.memory;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.flow.ModelFinding;
import io.postillion.core.flow.ModelFinding.Severity;
import io.postillion.core.flow.Models;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two models, one with a mistake in it, and posts on an older version of the other. */
public final class MemoryModels implements Models {

  private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

  private final List<Trial> trials = new ArrayList<>();
  private final List<String> migrated = new ArrayList<>();

  /** What runs on version 1 of {@code post}. */
  public void runs(List<Trial> running) {
    trials.clear();
    migrated.clear();
    trials.addAll(running);
  }

  /** The subjects of those that were moved. */
  public List<String> migrated() {
    return List.copyOf(migrated);
  }

  @Override
  public List<Model> all(Locale language) {
    boolean french = language.getLanguage().equals("fr");
    return List.of(
        new Model(
            "post",
            "Bring a post out",
            Origin.BUILT_IN,
            "post.bpmn",
            List.of(new Version(2, MONDAY, 4), new Version(1, MONDAY, trials.size())),
            List.of(),
            false),
        new Model(
            "approval-legal",
            "Legal <decides>",
            Origin.FOLDER,
            "approval-legal.bpmn",
            List.of(new Version(1, MONDAY, 0)),
            List.of(
                new ModelFinding(
                    "topic-unknown",
                    Severity.ERROR,
                    "Task_Ring",
                    "Ring",
                    french ? "personne" : "nobody works on it",
                    "use another")),
            true));
  }

  @Override
  public List<Trial> trials(String model, int version, int most) {
    if (!model.equals("post") || version > 2) {
      throw new NotFoundException("version of a model", model + " " + version);
    }
    return version == 1 ? List.copyOf(trials) : List.of();
  }

  @Override
  public void migrate(String model, Trial trial) {
    if (!trial.isPossible()) {
      throw new RefusedException(Reason.ALREADY_DONE, "It stays");
    }
    migrated.add(trial.subject());
  }

  @Override
  public String bpmn(String model, int version) {
    return "<definitions/>";
  }
}
