package io.postillion.plugin.desk.running;

import io.postillion.core.flow.running.Bottlenecks;
import io.postillion.core.flow.running.Bottlenecks.Reason;
import io.postillion.core.flow.running.GroupTimes;
import io.postillion.core.flow.running.RunningModel;
import io.postillion.core.flow.running.Step;
import io.postillion.core.flow.running.Took;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.running.RunningView.AlarmRow;
import io.postillion.plugin.desk.running.RunningView.DecisionRow;
import io.postillion.plugin.desk.running.RunningView.GroupRow;
import io.postillion.plugin.desk.running.RunningView.StepRow;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Drawing;
import io.postillion.plugin.desk.view.Groups;
import io.postillion.plugin.desk.view.Spans;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the figures of a model into words. */
public final class RunningViews {

  private static final Set<String> DECISIONS = Set.of("approved", "changes", "rejected", "expired");

  private final Times times;
  private final Words words;
  private final Spans spans;
  private final Groups groups;

  public RunningViews(Times times, Words words) {
    this.times = times;
    this.words = words;
    this.spans = new Spans(words);
    this.groups = new Groups(words);
  }

  RunningView of(RunningModel model) {
    Instant now = times.now();
    Map<String, Set<Reason>> slow = Bottlenecks.of(model.steps(), now);
    List<Step> busy = model.steps().stream().filter(step -> step.waiting().count() > 0).toList();
    return new RunningView(
        Visible.line(model.model().name(), 80),
        model.model().version(),
        busy.stream().mapToLong(step -> step.waiting().count()).sum(),
        model.steps().stream()
            .map(step -> row(step, slow.getOrDefault(step.id(), Set.of()), now))
            .toList(),
        model.groups().stream().map(this::group).toList(),
        model.alarms().stream()
            .map(
                alarm ->
                    new AlarmRow(
                        Visible.line(alarm.name(), 80),
                        Visible.line(alarm.step(), 80),
                        alarm.deadline(),
                        alarm.fired()))
            .toList(),
        model.decisions().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(one -> new DecisionRow(decision(one.getKey()), one.getValue()))
            .toList(),
        model.reviews(),
        model.changesPercent(),
        model.missed(),
        model.reminders(),
        drawing(model, busy, slow).json(),
        busy.stream()
            .map(step -> "%s: %d".formatted(Visible.line(step.name(), 80), step.waiting().count()))
            .collect(Collectors.joining(", ")));
  }

  private static Drawing drawing(
      RunningModel model, List<Step> busy, Map<String, Set<Reason>> slow) {
    return new Drawing(
        model.bpmn(),
        busy.stream().map(Step::id).toList(),
        List.of(),
        busy.stream()
            .collect(Collectors.toMap(Step::id, step -> Long.toString(step.waiting().count()))),
        List.copyOf(slow.keySet()));
  }

  private StepRow row(Step step, Set<Reason> reasons, Instant now) {
    return new StepRow(
        Visible.line(step.name(), 80),
        step.kind().name(),
        groups.names(step.groups()),
        step.waiting().count(),
        age(step.waiting().oldest(), now),
        age(step.waiting().median(), now),
        step.took().count(),
        span(step.took(), step.took().median()),
        span(step.took(), step.took().p90()),
        reasons.stream().map(Enum::name).toList());
  }

  private GroupRow group(GroupTimes group) {
    return new GroupRow(
        groups.name(group.group()),
        group.waiting(),
        group.took().count(),
        span(group.took(), group.took().median()),
        span(group.took(), group.took().p90()));
  }

  private String decision(String word) {
    return DECISIONS.contains(word)
        ? words.say("running.decision." + word)
        : Visible.line(word, 40);
  }

  private String age(@Nullable Instant since, Instant now) {
    return since == null ? "" : spans.of(Duration.between(since, now));
  }

  private String span(Took took, Duration span) {
    return took.count() == 0 ? "" : spans.of(span);
  }
}
