package io.postillion.core.remark;

import io.postillion.core.check.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words of a post that somebody has something to say about.
 *
 * @param at where they stand in the revision; null when they do not, to the word
 */
public record Quote(String words, @Nullable Span at) {

  private static final int LONGEST = 2_000;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * The first place in the text that reads like these words, whatever the white space.
   *
   * @return empty when there are no words
   */
  public static Optional<Quote> of(String words, String text) {
    String asked = words.strip().substring(0, Math.min(LONGEST, words.strip().length()));
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    Matcher found = pattern(asked).matcher(text);
    return Optional.of(
        found.find()
            ? new Quote(found.group(), new Span(found.start(), found.end()))
            : new Quote(asked, null));
  }

  /** Where they stand in another text; empty when they are gone from it. */
  public Optional<Span> in(String text) {
    return of(words, text).map(Quote::at);
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(
        SPACE.splitAsStream(words).map(Pattern::quote).collect(Collectors.joining("\\s+")));
  }
}
