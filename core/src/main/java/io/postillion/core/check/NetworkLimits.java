package io.postillion.core.check;

import java.util.List;
import java.util.Set;

/**
 * What a network takes.
 *
 * @param text every measure must hold, e.g. 300 graphemes and 3,000 bytes; the first is the one
 *     that people see
 * @param minMedia pictures that a post must have; 0 when it may be text alone
 * @param maxMedia pictures per post; 0 when it takes none
 * @param mediaTypes e.g. {@code image/jpeg}
 * @param maxMediaBytes per picture
 * @param maxPixels width × height per picture
 * @param maxAlt UTF-16 units of an alt text
 * @param maxHashtags how many hashtags it takes, or manners allow
 * @param linkCard shows a link without its address in the text, when no picture is attached
 */
public record NetworkLimits(
    List<Measure> text,
    int minMedia,
    int maxMedia,
    Set<String> mediaTypes,
    long maxMediaBytes,
    long maxPixels,
    int maxAlt,
    int maxHashtags,
    boolean linkCard) {

  public NetworkLimits {
    text = List.copyOf(text);
    mediaTypes = Set.copyOf(mediaTypes);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A network has at least one limit of text");
    }
  }

  /** Of a network that takes posts without pictures. */
  public NetworkLimits(
      List<Measure> text,
      int maxMedia,
      Set<String> mediaTypes,
      long maxMediaBytes,
      long maxPixels,
      int maxAlt,
      int maxHashtags,
      boolean linkCard) {
    this(text, 0, maxMedia, mediaTypes, maxMediaBytes, maxPixels, maxAlt, maxHashtags, linkCard);
  }

  /**
   * One limit of text.
   *
   * @param unit the message {@code unit.<unit>} of the desk, e.g. {@code characters}, {@code bytes}
   */
  public record Measure(String unit, int max, TextLength length) {

    public int left(String text) {
      return max - length.of(text);
    }
  }

  /** The measure that people see. */
  public Measure visible() {
    return text.get(0);
  }

  public boolean fits(String value) {
    return text.stream().allMatch(measure -> measure.left(value) >= 0);
  }
}
