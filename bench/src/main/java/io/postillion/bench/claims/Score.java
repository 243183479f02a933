package io.postillion.bench.claims;

/**
 * How well wrong claims were told from true ones; one with any warning counts as flagged.
 *
 * @param claims all of them
 * @param wrong those that are not true
 * @param flagged of all
 * @param caught flagged and wrong
 */
public record Score(int claims, int wrong, int flagged, int caught) {

  public static final Score NONE = new Score(0, 0, 0, 0);

  public Score and(boolean isWrong, boolean isFlagged) {
    return new Score(
        claims + 1,
        wrong + (isWrong ? 1 : 0),
        flagged + (isFlagged ? 1 : 0),
        caught + (isWrong && isFlagged ? 1 : 0));
  }

  /** The share of flagged claims that are wrong; NaN when none was flagged. */
  public double precision() {
    return flagged == 0 ? Double.NaN : caught / (double) flagged;
  }

  /** The share of wrong claims that were flagged; NaN when none is wrong. */
  public double recall() {
    return wrong == 0 ? Double.NaN : caught / (double) wrong;
  }
}
