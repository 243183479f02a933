package io.postillion.core.visual;

/**
 * The point of a picture that must stay in it.
 *
 * @param x from 0, its left edge, to 1
 * @param y from 0, its upper edge, to 1
 */
public record Focus(double x, double y) {

  public Focus {
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
      throw new IllegalArgumentException(
          "A focus lies between 0 and 1 in both directions, not at %s, %s".formatted(x, y));
    }
  }
}
