package io.postillion.core.correct;

/** What a person may correct in an approved text without asking its approvers again. */
public enum CorrectionRule {
  /** Nothing: every change is approved afresh. */
  NONE,
  /** Blanks, and how quotation marks, apostrophes, dashes and ellipses are written. */
  SPACING,
  /** That, and a few misspelt words: see {@link Correction}. */
  SPELLING
}
