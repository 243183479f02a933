package io.postillion.connectors.pictures;

/**
 * What can be said about a picture from its header.
 *
 * @param type by content, e.g. {@code image/jpeg}
 * @param width in pixels, as it is shown
 * @param height in pixels, as it is shown
 */
record Look(String type, int width, int height) {

  long pixels() {
    return (long) width * height;
  }

  Look turned() {
    return new Look(type, height, width);
  }
}
