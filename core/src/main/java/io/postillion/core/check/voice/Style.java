package io.postillion.core.check.voice;

import io.postillion.core.check.Emoji;
import io.postillion.core.check.Sentences;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a text is written, in figures.
 *
 * @param sentenceWords words of its sentences on average
 * @param exclaimed share of its sentences that end in an exclamation mark, 0 to 1
 * @param emoji per 100 words
 * @param firstPerson share of its sentences that say I or we, 0 to 1
 */
public record Style(double sentenceWords, double exclaimed, double emoji, double firstPerson) {

  private static final Pattern EXCLAIMED = Pattern.compile("![^\\p{L}\\p{N}]*$");

  private static final Pattern FIRST_PERSON =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:I|(?i:me|my|mine|we|us|our|ours|je|j['’]\\p{L}+|moi|mon|ma|mes|nous|notre|nos|on))(?![\\p{L}\\p{N}])");

  /** Of a text without words everything is 0. */
  public static Style of(String text) {
    List<String> sentences =
        Sentences.in(text).stream()
            .map(sentence -> sentence.in(text))
            .filter(sentence -> !Sentences.words(sentence).isEmpty())
            .toList();
    int words = Sentences.words(text).size();
    if (sentences.isEmpty() || words == 0) {
      return new Style(0, 0, 0, 0);
    }
    return new Style(
        words / (double) sentences.size(),
        share(sentences, EXCLAIMED),
        100.0 * Emoji.in(text).size() / words,
        share(sentences, FIRST_PERSON));
  }

  private static double share(List<String> sentences, Pattern form) {
    return sentences.stream().filter(sentence -> form.matcher(sentence).find()).count()
        / (double) sentences.size();
  }
}
