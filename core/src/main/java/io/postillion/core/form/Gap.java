package io.postillion.core.form;

import java.util.List;

/** A piece of a form: words that stand as they are, or a gap and what it takes. */
public sealed interface Gap {

  /** These characters and no others. */
  record Words(String text) implements Gap {}

  /** A day, written out or in figures: {@code {date}}. */
  record Day() implements Gap {}

  /** A time of day: {@code {time}}. */
  record Time() implements Gap {}

  /** A whole number within bounds, both included: {@code {number 5-500}}. */
  record Number(long least, long most) implements Gap {}

  /** One of these: {@code {Monday|Tuesday}}. */
  record Choice(List<String> words) implements Gap {

    public Choice {
      words = List.copyOf(words);
    }
  }

  /** The title of the post's article, as it is: {@code {title}}. */
  record Title() implements Gap {}

  /** The address of the post's article: {@code {link}}. */
  record Link() implements Gap {}
}
