package io.postillion.plugin.desk.rehearsal;

import io.postillion.core.flow.Whereabouts;
import io.postillion.core.flow.rehearsal.Happening;
import io.postillion.core.flow.rehearsal.Happening.Kind;
import io.postillion.core.flow.rehearsal.Rehearsed;
import io.postillion.core.flow.rehearsal.Rehearsing;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Drawing;
import io.postillion.plugin.desk.view.Groups;
import io.postillion.plugin.desk.view.Spans;
import io.postillion.plugin.desk.view.StepNames;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a rehearsal into words. */
public final class RehearsalViews {

  private static final Set<String> ANSWERS =
      Set.of("approved", "changes", "rejected", "done", "retry", "live", "go");

  private final Rehearsing rehearsing;
  private final Words words;
  private final Spans spans;
  private final Groups groups;

  public RehearsalViews(Rehearsing rehearsing, Words words) {
    this.rehearsing = rehearsing;
    this.words = words;
    this.spans = new Spans(words);
    this.groups = new Groups(words);
  }

  RehearsalView of(Desk desk, Rehearsed played) {
    return new RehearsalView(
        played.happenings().stream().map(one -> line(desk, one)).toList(),
        Drawing.of(played.where()).json(),
        way(played.where()),
        played.where().called().stream()
            .map(
                called ->
                    new RehearsalView.Called(
                        Visible.line(called.name(), 80),
                        Drawing.of(called.where()).json(),
                        way(called.where())))
            .toList());
  }

  private static String way(Whereabouts where) {
    return StepNames.of(where.bpmn(), where.passed()).stream()
        .map(name -> Visible.line(name, 80))
        .collect(Collectors.joining(", "));
  }

  private RehearsalView.Line line(Desk desk, Happening one) {
    return new RehearsalView.Line(
        one.after().compareTo(Duration.ofSeconds(1)) < 0
            ? words.say("rehearsal.start")
            : spans.of(one.after()),
        one.kind().name(),
        Visible.line(one.name(), 80),
        Visible.line(one.model(), 80),
        groups.names(one.groups()),
        one.groups().stream()
            .flatMap(group -> rehearsing.people(desk.id(), group).stream())
            .distinct()
            .map(name -> Visible.line(name, 80))
            .collect(Collectors.joining(", ")),
        detail(one));
  }

  private String detail(Happening one) {
    return one.kind() == Kind.ANSWERED && ANSWERS.contains(one.detail())
        ? words.say("rehearsal.answer." + one.detail())
        : Visible.text(one.detail());
  }
}
