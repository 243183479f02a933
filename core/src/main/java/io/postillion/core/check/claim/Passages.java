package io.postillion.core.check.claim;

import java.text.Normalizer;
import java.util.Optional;

/** Finds the sentence of a source that a sentence of a post most likely rests on. */
final class Passages {

  private final Outline source;
  private final String original;

  Passages(Outline source, String original) {
    this.source = source;
    this.original = Normalizer.normalize(original, Normalizer.Form.NFC);
  }

  /**
   * The passage that tells most of what the sentence is about, the first of equals; empty when none
   * tells anything.
   */
  Optional<Sentence> nearest(Sentence sentence) {
    Sentence best = null;
    double most = 0;
    for (Sentence passage : source.sentences()) {
      double told = source.told(sentence.keys(), passage.keys());
      if (told > most) {
        most = told;
        best = passage;
      }
    }
    return Optional.ofNullable(best);
  }

  /** As it stands in the source. */
  String text(Sentence passage) {
    return source.prose().original(passage.start(), passage.end()).in(original).strip();
  }
}
