package io.postillion.core.visual;

/**
 * A rectangle of a picture, in its pixels.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
public record Part(int x, int y, int width, int height) {

  public Part {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "No part of a picture: %d, %d, %d × %d".formatted(x, y, width, height));
    }
  }
}
