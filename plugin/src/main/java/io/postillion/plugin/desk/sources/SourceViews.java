package io.postillion.plugin.desk.sources;

import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.SourceLook;
import io.postillion.core.content.SourceStep;
import io.postillion.core.content.SourceStep.Change;
import io.postillion.core.content.SourceStep.Field;
import io.postillion.core.content.Sources;
import io.postillion.core.content.Sourcing;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sources in words. */
final class SourceViews {

  private static final int STEPS = 30;
  private static final int SKIPPED = 3;

  private final Sourcing sourcing;
  private final Sources sources;
  private final People people;
  private final Times times;
  private final Words words;

  SourceViews(Sourcing sourcing, Sources sources, People people, Times times, Words words) {
    this.sourcing = sourcing;
    this.sources = sources;
    this.people = people;
    this.times = times;
    this.words = words;
  }

  List<SourceRow> rows(Desk desk) {
    Map<SourceId, SourceEntry> ours =
        sourcing.of(desk.id()).stream()
            .filter(entry -> !sourcing.rests(entry))
            .collect(Collectors.toMap(SourceEntry::id, Function.identity()));
    return sources.of(desk.id()).stream()
        .map(
            source ->
                row(
                    desk,
                    source,
                    ours.containsKey(source.id())
                        ? String.valueOf(ours.get(source.id()).address())
                        : ""))
        .toList();
  }

  private SourceRow row(Desk desk, Source source, String address) {
    var connection = source.connection();
    return new SourceRow(
        source.id().value(),
        kind(source.cms()),
        Visible.text(source.name()),
        source.sample() || source.isRemoved(),
        source.isRemoved() ? "REMOVED" : connection.state().name(),
        source.isRemoved() ? null : connection.trouble().map(Visible::text).orElse(null),
        connection.checkedAt() == null ? null : times.since(connection.checkedAt(), desk.zone()),
        Visible.text(address));
  }

  List<RestingRow> resting(Desk desk) {
    return sourcing.of(desk.id()).stream()
        .filter(sourcing::rests)
        .map(
            entry ->
                new RestingRow(
                    entry.id().value(),
                    Visible.text(entry.name()),
                    Visible.text(entry.address().toString())))
        .toList();
  }

  List<SourceStepRow> steps(Desk desk) {
    return sourcing.steps(desk.id(), STEPS).stream()
        .map(
            step ->
                new SourceStepRow(
                    words.say(
                        "sources.step." + step.kind().name(),
                        name(step.person()),
                        sources
                            .find(step.source())
                            .map(Source::name)
                            .map(Visible::text)
                            .orElse("")),
                    times.at(step.at(), desk.zone()),
                    step.changes().stream().map(this::change).toList()))
        .toList();
  }

  String name(PersonId person) {
    return people.find(person).map(Person::name).map(Visible::text).orElse("");
  }

  String said(Desk desk, SourceStep step) {
    return step.changes().stream().map(this::change).collect(Collectors.joining("; "))
        + " ("
        + name(step.person())
        + ", "
        + times.at(step.at(), desk.zone()).text()
        + ")";
  }

  private String change(Change change) {
    String field = words.say("sources.field." + change.field().name());
    if (change.field() == Field.PASSWORD) {
      return field;
    }
    return change.from().isEmpty()
        ? "%s: %s".formatted(field, value(change, change.to()))
        : "%s: %s → %s".formatted(field, value(change, change.from()), value(change, change.to()));
  }

  private String value(Change change, String value) {
    return change.field() == Field.PLAIN_PERMALINKS
        ? words.say(Boolean.parseBoolean(value) ? "sources.yes" : "sources.no")
        : value.isEmpty() ? "–" : Visible.text(value);
  }

  /** How often sources are read. */
  String every() {
    Duration every = sourcing.every();
    return every.toSeconds() < 60 || every.toSecondsPart() > 0
        ? words.say("sources.every.seconds", every.toSeconds())
        : words.say("sources.every.minutes", every.toMinutes());
  }

  String kind(String word) {
    return words.sayOr("sources.kind." + word, word);
  }

  LookView look(Desk desk, SourceEntry entry, SourceLook look) {
    List<Cms.Skipped> skipped = look.skipped();
    Source before = look.before();
    return new LookView(
        words.say(look.more() ? "sources.look.atLeast" : "sources.look.count", look.fresh()),
        look.all() - look.fresh() == 0
            ? ""
            : words.say("sources.look.known", look.all() - look.fresh()),
        before == null ? "" : words.say("sources.look.before", Visible.text(before.name())),
        look.newest().stream().map(item -> item(desk, item)).toList(),
        skipped.stream()
            .limit(SKIPPED)
            .map(one -> Visible.line(one.externalId() + ": " + one.reason(), 200))
            .toList(),
        Math.max(0, skipped.size() - SKIPPED),
        Visible.text(entry.name()));
  }

  private LookView.Item item(Desk desk, CmsItem item) {
    return new LookView.Item(
        Visible.line(item.title(), 160),
        item.language().toLanguageTag(),
        item.language().getDisplayLanguage(words.locale()),
        times.at(item.publishedAt(), desk.zone()),
        wordsOf(item.body()));
  }

  private static int wordsOf(String body) {
    return body.isBlank() ? 0 : body.strip().split("\\s+").length;
  }
}
