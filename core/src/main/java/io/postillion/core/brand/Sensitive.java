package io.postillion.core.brand;

import java.time.LocalDate;
import java.util.List;

/**
 * What a brand treads softly around.
 *
 * @param topics words or turns of phrase, in any case
 * @param days on which not everything is fit to go out
 */
public record Sensitive(List<String> topics, List<SensitiveDay> days) {

  public static final Sensitive NOTHING = new Sensitive(List.of(), List.of());

  public Sensitive {
    topics = List.copyOf(topics);
    days = List.copyOf(days);
    if (topics.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("A sensitive topic needs words");
    }
  }

  /** What the day is known for; empty for a day like any other. */
  public List<String> on(LocalDate day) {
    return days.stream().filter(one -> one.is(day)).map(SensitiveDay::name).toList();
  }
}
