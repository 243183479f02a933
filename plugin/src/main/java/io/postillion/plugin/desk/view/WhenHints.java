package io.postillion.plugin.desk.view;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Policies;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import io.postillion.plugin.desk.frame.Words;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says what a chosen time means before anybody relies on it. */
public final class WhenHints {

  private static final List<String> ALL =
      List.copyOf(
          new TreeSet<>(
              ZoneId.getAvailableZoneIds().stream()
                  .filter(
                      id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("System"))
                  .toList()));

  private final Times times;
  private final Words words;
  private final Policies policies;

  public WhenHints(Times times, Words words, Policies policies) {
    this.times = times;
    this.words = words;
    this.policies = policies;
  }

  /**
   * What a page says beside the fields.
   *
   * @param state {@code ok}, {@code warning} or {@code wrong}
   */
  public record Hint(String state, String text) {}

  /** With what the brand knows the day for, if it treads softly on it. */
  public Hint hint(BrandId brand, String at, String zone) {
    try {
      return PlannedTime.read(at, zone)
          .map(planned -> hint(brand, planned))
          .orElseGet(() -> new Hint("ok", words.say("when.open")));
    } catch (UnreadableTimeException unreadable) {
      return new Hint("wrong", words.say("when.unreadable", unreadable.typed()));
    }
  }

  private Hint hint(BrandId brand, PlannedTime planned) {
    if (planned.actual().toInstant().isBefore(times.now())) {
      return new Hint("wrong", words.say("refused.TIME_IN_PAST", times.full(planned.actual())));
    }
    List<String> known = policies.of(brand).sensitive().on(planned.actual().toLocalDate());
    if (!known.isEmpty()) {
      return new Hint(
          "warning", said(planned) + " " + words.say("when.sensitive", String.join(", ", known)));
    }
    return new Hint(planned.shift() == PlannedTime.Shift.EXACT ? "ok" : "warning", said(planned));
  }

  /** The chosen time in a sentence, with what the change of the clocks does to it. */
  public String said(PlannedTime planned) {
    String utc = times.full(planned.actual().withZoneSameInstant(ZoneOffset.UTC));
    return words.say(
        "when." + planned.shift().name().toLowerCase(Locale.ROOT),
        times.full(planned.actual()),
        utc,
        planned.wall().toLocalTime());
  }

  /** The zone of that name, if there is one. */
  public static Optional<ZoneId> known(String zone) {
    return zone.isBlank() || !ZoneId.getAvailableZoneIds().contains(zone)
        ? Optional.empty()
        : Optional.of(ZoneId.of(zone));
  }

  /** The zones near at hand, then all others. */
  public static Set<String> zones(ZoneId... near) {
    Set<String> zones = new LinkedHashSet<>();
    Stream.of(near).map(ZoneId::getId).forEach(zones::add);
    zones.add("UTC");
    zones.addAll(ALL);
    return zones;
  }
}
