package io.postillion.core.brief;

/**
 * A brief and what it is worth.
 *
 * @param least what the brand wants, 0 to {@value BriefScore#MOST}
 */
public record BriefReview(Brief brief, BriefScore score, int least) {

  public boolean isEnough() {
    return score.isEnough(least);
  }
}
