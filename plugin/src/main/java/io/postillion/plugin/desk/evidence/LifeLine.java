package io.postillion.plugin.desk.evidence;

import io.postillion.core.approval.Decision;
import io.postillion.core.evidence.Evidence;
import io.postillion.core.evidence.Version;
import io.postillion.core.evidence.Who;
import io.postillion.core.post.PostEvent;
import io.postillion.core.publish.Publication;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The life of a post in a handful of steps. */
final class LifeLine {

  private record Mark(String kind, String text, Instant at) {}

  private final Words words;
  private final Times times;
  private final ZoneId zone;

  LifeLine(Words words, Times times, ZoneId zone) {
    this.words = words;
    this.times = times;
    this.zone = zone;
  }

  List<Story.Step> of(Evidence evidence) {
    List<Mark> marks = new ArrayList<>();
    List<Version> versions = evidence.versions();
    if (!versions.isEmpty()) {
      Version first = versions.get(0);
      marks.add(new Mark("written", words.say("evidence.line.written", name(first)), first.at()));
      Version last = versions.get(versions.size() - 1);
      if (last != first) {
        marks.add(new Mark("changed", words.say("evidence.line.changed", name(last)), last.at()));
      }
    }
    evidence.history().stream()
        .filter(event -> event.kind() == PostEvent.Kind.CHECKED)
        .reduce((earlier, later) -> later)
        .ifPresent(
            event -> marks.add(new Mark("asked", words.say("evidence.line.asked"), event.at())));
    evidence.approvals().stream()
        .filter(ruling -> ruling.voidedAt() == null)
        .forEach(
            ruling ->
                marks.add(
                    new Mark(
                        ruling.decision() == Decision.APPROVED ? "approved" : "refused",
                        words.say(
                            "evidence.pair",
                            words.say("decision." + ruling.decision()),
                            name(ruling.person())),
                        ruling.at())));
    evidence.sendings().stream()
        .filter(sending -> sending.sentAt() != null)
        .forEach(
            sending -> marks.add(new Mark("out", words.say("publication.SENT"), sending.sentAt())));
    Instant due = evidence.post().due();
    if (due != null && !OutChapters.isOut(evidence)) {
      marks.add(new Mark("due", words.say("evidence.line.due"), due));
    }
    evidence.sendings().stream()
        .filter(sending -> sending.state() == Publication.State.REFUSED)
        .filter(sending -> sending.begunAt() != null)
        .forEach(
            sending ->
                marks.add(
                    new Mark("refused", words.say("publication.REFUSED"), sending.begunAt())));
    marks.sort(Comparator.comparing(Mark::at));
    return steps(marks);
  }

  private List<Story.Step> steps(List<Mark> marks) {
    List<Story.Step> steps = new ArrayList<>();
    Instant before = null;
    for (Mark mark : marks) {
      steps.add(
          new Story.Step(
              mark.kind(),
              mark.text(),
              times.at(mark.at(), zone),
              before == null ? "" : after(Duration.between(before, mark.at()))));
      before = mark.at();
    }
    return steps;
  }

  private String after(Duration time) {
    if (time.toMinutes() < 1) {
      return words.say("evidence.after.seconds", time.toSeconds());
    }
    if (time.toHours() < 1) {
      return words.say("evidence.after.minutes", time.toMinutes());
    }
    return time.toDays() < 2
        ? words.say("evidence.after.hours", time.toHours())
        : words.say("evidence.after.days", time.toDays());
  }

  private static String name(Version version) {
    return version.author().name();
  }

  private String name(Who who) {
    return who.name().isEmpty() ? words.say("evidence.nobody", who.id()) : who.name();
  }
}
