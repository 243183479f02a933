package io.postillion.core.brief;

/** What makes a brief good enough to write from; together 100 points. */
public enum Criterion {
  /** Enough words in article, key message and facts; without them nothing is written at all. */
  MATERIAL(30, "What happened, in a few full sentences?"),
  /** The brief says the one thing to remember. */
  KEY_MESSAGE(15, "If readers remember one thing, what is it?"),
  /** The brief says for whom. */
  AUDIENCE(15, "Who should read this?"),
  /** The brief says what it is for. */
  GOAL(10, "What should readers think or do differently afterwards?"),
  /** The brief says what readers can do. */
  CALL_TO_ACTION(10, "What can readers do now, and where?"),
  /** A figure or a quotation in article or facts. */
  EVIDENCE(10, "Which figure proves it, or who says so?"),
  /** Facts beyond the article say where they come from. */
  SOURCES(5, "Where do these facts come from?"),
  /** The brief says by when. */
  DEADLINE(5, "By which day must it be out?");

  private final int points;
  private final String question;

  Criterion(int points, String question) {
    this.points = points;
    this.question = question;
  }

  public int points() {
    return points;
  }

  /** Without it nothing is written, whatever the score. */
  public boolean isMust() {
    return this == MATERIAL;
  }

  /** What to ask a person when it is missing, in English; the desk asks in their language. */
  public String question() {
    return question;
  }
}
