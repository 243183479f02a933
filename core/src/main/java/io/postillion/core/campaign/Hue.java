package io.postillion.core.campaign;

import java.util.Locale;

/**
 * The colours that a campaign may have, few enough to be told apart; each has a message {@code
 * hue.<name>} in every locale of the desk.
 */
public enum Hue {
  TEAL,
  BLUE,
  VIOLET,
  PINK,
  RED,
  ORANGE,
  GREEN,
  GREY;

  /** As style sheets and addresses have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
