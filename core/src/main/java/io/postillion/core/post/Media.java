package io.postillion.core.post;

/**
 * A picture of a post; its bytes lie in the {@link MediaStore} under their hash.
 *
 * @param sha256 lower-case hexadecimal SHA-256 of the bytes
 * @param type by content, not by name, e.g. {@code image/jpeg}
 * @param width in pixels
 * @param height in pixels
 * @param bytes size in bytes
 * @param alt what it shows, in words; empty when nobody has said it yet
 */
public record Media(String sha256, String type, int width, int height, long bytes, String alt) {

  public Media withAlt(String words) {
    return new Media(sha256, type, width, height, bytes, words);
  }
}
