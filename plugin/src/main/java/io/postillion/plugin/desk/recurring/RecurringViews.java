package io.postillion.plugin.desk.recurring;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.form.Form;
import io.postillion.core.form.FormId;
import io.postillion.core.form.Forms;
import io.postillion.core.form.Standing;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.recurring.FormRow.Ended;
import io.postillion.plugin.desk.recurring.FormRow.StandingRow;
import io.postillion.plugin.desk.text.Visible;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Forms and standing approvals as the page shows them. */
final class RecurringViews {

  private static final Duration DAY = Duration.ofDays(1);

  private final Forms forms;
  private final Channels channels;
  private final People people;
  private final Times times;
  private final Words words;

  RecurringViews(Forms forms, Channels channels, People people, Times times, Words words) {
    this.forms = forms;
    this.channels = channels;
    this.people = people;
    this.times = times;
    this.words = words;
  }

  /** Those in use. */
  List<FormRow> forms(Desk desk) {
    List<Standing> standings = forms.standings(desk.id());
    Map<ChannelId, String> names =
        channels.of(desk.id()).stream().collect(Collectors.toMap(Channel::id, Channel::name));
    return forms.of(desk.id()).stream()
        .filter(Form::isInUse)
        .map(form -> row(desk, form, standings, names))
        .toList();
  }

  /** The newest first. */
  List<Ended> ended(Desk desk) {
    Map<FormId, String> names =
        forms.of(desk.id()).stream().collect(Collectors.toMap(Form::id, Form::name));
    return forms.standings(desk.id()).stream()
        .filter(standing -> !standing.holdsAt(times.now()))
        .map(standing -> ended(desk, standing, names.getOrDefault(standing.form(), "")))
        .toList();
  }

  private Ended ended(Desk desk, Standing standing, String form) {
    Instant end = standing.revokedAt() == null ? standing.until() : standing.revokedAt();
    return new Ended(
        Visible.text(form),
        name(standing.person()),
        times.at(standing.at(), desk.zone()),
        times.at(end, desk.zone()),
        standing.revokedBy() == null ? "" : name(standing.revokedBy()));
  }

  private FormRow row(
      Desk desk, Form form, List<Standing> standings, Map<ChannelId, String> names) {
    List<ChannelId> sorted =
        form.channels().stream().sorted(Comparator.comparing(ChannelId::value)).toList();
    boolean own = form.writer().equals(desk.person().id());
    return new FormRow(
        form.id().toString(),
        Visible.text(form.name()),
        Piece.of(form.words(), form.language()),
        form.words(),
        form.language().getDisplayLanguage(words.locale()),
        sorted.stream().map(id -> names.getOrDefault(id, id.value())).toList(),
        sorted.get(0).value(),
        form.card(),
        name(form.writer()),
        times.at(form.at(), desk.zone()),
        form.seal(),
        standings.stream()
            .filter(standing -> standing.form().equals(form.id()))
            .filter(standing -> standing.holdsAt(times.now()))
            .map(standing -> row(desk, standing))
            .toList(),
        desk.may(Role.APPROVER) && !own,
        own);
  }

  private StandingRow row(Desk desk, Standing standing) {
    return new StandingRow(
        standing.id().toString(),
        name(standing.person()),
        times.at(standing.at(), desk.zone()),
        times.at(standing.until().minusSeconds(1), desk.zone()),
        standing.perDay(),
        forms.covered(desk.id(), standing.id(), times.now().minus(DAY)));
  }

  private String name(PersonId id) {
    return people.find(id).map(Person::name).map(Visible::text).orElse("");
  }
}
