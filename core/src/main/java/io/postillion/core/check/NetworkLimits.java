package io.postillion.core.check;

import io.postillion.core.post.PostContent;
import io.postillion.core.post.ThreadText;
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
 * @param maxParts posts of a thread; 1 where the network has no threads
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
    boolean linkCard,
    int maxParts) {

  public NetworkLimits {
    text = List.copyOf(text);
    mediaTypes = Set.copyOf(mediaTypes);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A network has at least one limit of text");
    }
    if (maxParts < 1) {
      throw new IllegalArgumentException("A post has at least one part");
    }
  }

  /** Of a network without threads. */
  public NetworkLimits(
      List<Measure> text,
      int minMedia,
      int maxMedia,
      Set<String> mediaTypes,
      long maxMediaBytes,
      long maxPixels,
      int maxAlt,
      int maxHashtags,
      boolean linkCard) {
    this(
        text,
        minMedia,
        maxMedia,
        mediaTypes,
        maxMediaBytes,
        maxPixels,
        maxAlt,
        maxHashtags,
        linkCard,
        1);
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

  /** Of a network that strings posts together, up to so many. */
  public NetworkLimits withThreadsOf(int posts) {
    return new NetworkLimits(
        text,
        minMedia,
        maxMedia,
        mediaTypes,
        maxMediaBytes,
        maxPixels,
        maxAlt,
        maxHashtags,
        linkCard,
        posts);
  }

  public boolean hasThreads() {
    return maxParts > 1;
  }

  /** What is published one after the other: the posts of a thread where the network has threads. */
  public List<PostContent> posts(PostContent content) {
    return hasThreads() ? content.parts() : List.of(content);
  }

  /** The texts that are counted one by one. */
  public List<ThreadText.Part> counted(String value) {
    return hasThreads() ? ThreadText.parts(value) : List.of(new ThreadText.Part(0, value));
  }

  /** Whether every post of it fits, and there are not too many. */
  public boolean takes(String value) {
    return fits(value) && counted(value).size() <= maxParts;
  }

  /** Whether every post of it fits. */
  public boolean fits(String value) {
    return counted(value).stream()
        .allMatch(part -> text.stream().allMatch(measure -> measure.left(part.text()) >= 0));
  }
}
