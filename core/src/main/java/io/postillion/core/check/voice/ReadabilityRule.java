package io.postillion.core.check.voice;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Sentences;
import io.postillion.core.check.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Long sentences, and texts that are hard to read on the whole. English by Flesch's reading ease
 * (R. Flesch, <i>A new readability yardstick</i>, Journal of Applied Psychology 32, 1948), French
 * by Kandel and Moles' form of it (<i>Application de l'indice de Flesch à la langue française</i>,
 * 1958). Both run from about 0 to 100; below 30 a text is very difficult. Sentences should have up
 * to 25 words, as gov.uk asks of its authors; French takes more small words to say the same.
 */
final class ReadabilityRule implements Rule {

  static final int VERY_DIFFICULT = 30;

  /** Of fewer words a score says little. */
  static final int ENOUGH_WORDS = 30;

  static final int LONG_ENGLISH = 25;
  static final int LONG_FRENCH = 30;

  @Override
  public List<Finding> check(Checkable draft) {
    String text = draft.content().text();
    String language = draft.content().language().getLanguage();
    if (!language.equals("en") && !language.equals("fr")) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    int most = language.equals("fr") ? LONG_FRENCH : LONG_ENGLISH;
    for (Span sentence : Sentences.in(text)) {
      int words = Sentences.words(sentence.in(text)).size();
      if (words > most) {
        findings.add(FindingCode.VOICE_LONG_SENTENCE.at(sentence, words, most));
      }
    }
    if (Sentences.words(text).size() >= ENOUGH_WORDS) {
      int score = (int) Math.round(ease(text, language));
      if (score < VERY_DIFFICULT) {
        findings.add(FindingCode.VOICE_HARD.found(Math.max(0, score), VERY_DIFFICULT));
      }
    }
    return findings;
  }

  /** The higher, the easier; 0 for a text without words. */
  static double ease(String text, String language) {
    List<Span> words = Sentences.words(text);
    long sentences =
        Sentences.in(text).stream()
            .filter(sentence -> !Sentences.words(sentence.in(text)).isEmpty())
            .count();
    if (words.isEmpty() || sentences == 0) {
      return 0;
    }
    double length = words.size() / (double) sentences;
    double syllables =
        words.stream().mapToInt(word -> Syllables.of(word.in(text), language)).sum()
            / (double) words.size();
    return language.equals("fr")
        ? 207 - 1.015 * length - 73.6 * syllables
        : 206.835 - 1.015 * length - 84.6 * syllables;
  }
}
