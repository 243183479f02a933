package io.postillion.plugin.desk.recurring;

import io.postillion.core.form.FormWords;
import io.postillion.core.form.Gap;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a form as the page shows it.
 *
 * @param gap the kind of gap, as in the messages {@code gap.<kind>}; empty for words that stand
 * @param text the words, or what the gap takes
 */
record Piece(String gap, String text) {

  static List<Piece> of(String words, Locale language) {
    return FormWords.of(words, language).pieces().stream().map(Piece::of).toList();
  }

  private static Piece of(Gap gap) {
    if (gap instanceof Gap.Words words) {
      return new Piece("", Visible.text(words.text()));
    } else if (gap instanceof Gap.Number number) {
      return new Piece("number", number.least() + "–" + number.most());
    } else if (gap instanceof Gap.Choice choice) {
      return new Piece("choice", Visible.text(String.join(" / ", choice.words())));
    } else if (gap instanceof Gap.Day) {
      return new Piece("date", "");
    } else if (gap instanceof Gap.Time) {
      return new Piece("time", "");
    }
    return new Piece(gap instanceof Gap.Title ? "title" : "link", "");
  }
}
