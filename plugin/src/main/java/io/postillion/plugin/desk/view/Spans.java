package io.postillion.plugin.desk.view;

import io.postillion.plugin.desk.frame.Words;
import java.time.Duration;

/** Lengths of time as people say them: two units, the smaller ones left out. */
public final class Spans {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final Words words;

  public Spans(Words words) {
    this.words = words;
  }

  public String of(Duration span) {
    long seconds = span.toSeconds();
    if (seconds >= DAY) {
      return two("day", seconds / DAY, seconds % DAY / HOUR);
    }
    if (seconds >= HOUR) {
      return two("hour", seconds / HOUR, seconds % HOUR / MINUTE);
    }
    if (seconds >= MINUTE) {
      return two("minute", seconds / MINUTE, seconds % MINUTE);
    }
    return words.say("span.second", seconds);
  }

  private String two(String unit, long large, long small) {
    return small == 0
        ? words.say("span." + unit, large)
        : words.say("span." + unit + ".and", large, small);
  }
}
