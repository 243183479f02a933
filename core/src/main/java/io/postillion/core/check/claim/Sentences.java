package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;

/** Claims that a whole sentence makes. */
final class Sentences {

  private Sentences() {}

  /** From its first word to its last. */
  static Claim claim(Sentence sentence, FindingCode code, Sentence against) {
    return new Claim(
        sentence.words().get(0).start(),
        sentence.words().get(sentence.words().size() - 1).end(),
        code,
        against);
  }
}
