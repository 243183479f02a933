package io.postillion.plugin.desk.settings;

import io.postillion.core.people.Person;
import io.postillion.core.setting.Telling.Prospect;
import io.postillion.core.setting.Telling.Reader;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the people of a brand would be told, in words. */
final class NoticeViews {

  private final Times times;
  private final Words words;
  private final Said said;

  NoticeViews(Times times, Words words) {
    this.times = times;
    this.words = words;
    this.said = new Said(words);
  }

  /**
   * Somebody of the brand.
   *
   * @param way whose wishes count, as in the messages {@code settings.way.<way>}
   * @param by the means for a review that waits; empty when they are not told
   * @param now when they would be told of a review that begins now; empty when they would not
   * @param night the same of one that begins at night
   */
  record ReaderRow(String name, String way, String by, String now, String night) {}

  /**
   * How it would be.
   *
   * @param untold what those who said nothing else would not be told; empty for nothing
   */
  record ProspectView(boolean isOn, List<ReaderRow> readers, String untold) {}

  ProspectView of(Prospect prospect) {
    return new ProspectView(
        prospect.isOn(),
        prospect.readers().stream().map(this::row).toList(),
        prospect.untold().isEmpty() ? "" : said.kinds(prospect.untold()));
  }

  private ReaderRow row(Reader reader) {
    Person person = reader.person();
    return new ReaderRow(
        Visible.text(person.name()),
        reader.way().name(),
        reader.by().stream()
            .sorted()
            .map(by -> words.say("means." + by))
            .collect(Collectors.joining(", ")),
        at(person, reader.now()),
        at(person, reader.night()));
  }

  private String at(Person person, @Nullable Instant moment) {
    return moment == null ? "" : times.at(moment, person.zone()).text();
  }
}
