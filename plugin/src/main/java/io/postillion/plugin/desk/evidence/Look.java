package io.postillion.plugin.desk.evidence;

/**
 * How words look on paper; what is new or gone does not depend on colour alone.
 *
 * @param red 0 to 1
 * @param green 0 to 1
 * @param blue 0 to 1
 */
record Look(float red, float green, float blue, boolean bold, boolean under, boolean struck) {

  static final Look PLAIN = new Look(0.1f, 0.1f, 0.12f, false, false, false);
  static final Look STRONG = new Look(0.1f, 0.1f, 0.12f, true, false, false);
  static final Look QUIET = new Look(0.35f, 0.37f, 0.4f, false, false, false);
  static final Look GOOD = new Look(0.08f, 0.41f, 0.29f, true, false, false);
  static final Look BAD = new Look(0.7f, 0.15f, 0.12f, true, false, false);
  static final Look NEW = new Look(0.08f, 0.41f, 0.29f, false, true, false);
  static final Look GONE = new Look(0.7f, 0.15f, 0.12f, false, false, true);

  /** Words that look so. */
  record Run(String text, Look look) {}
}
