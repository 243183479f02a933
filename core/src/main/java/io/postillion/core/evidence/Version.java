package io.postillion.core.evidence;

import io.postillion.core.check.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of the post.
 *
 * @param number 1 for the first
 * @param text to the character
 * @param parts the posts of a thread; one when it is none
 * @param link null when it points nowhere
 * @param aiMark whether the network shows it as made with AI
 * @param articleVersion of the article it was written from; 0 without one
 * @param changed what is different from the revision before; empty for the first
 * @param seal the hash that was kept when it was written
 * @param sealNow the hash of what is kept now
 * @param support what its author said that sentences rest on; empty for a person's text
 * @param findings of the last check of this revision
 */
public record Version(
    String id,
    int number,
    By author,
    Instant at,
    String language,
    String text,
    List<String> parts,
    List<Picture> pictures,
    @Nullable Card link,
    boolean aiMark,
    int articleVersion,
    List<Part> changed,
    String seal,
    String sealNow,
    Check sealCheck,
    List<Ground> support,
    List<Found> findings) {

  /** What can change from one revision to the next. */
  public enum Part {
    TEXT,
    PICTURES,
    ALT_TEXTS,
    LINK,
    LANGUAGE,
    AI_MARK
  }

  /** Where the post points to, with what a network shows of it. */
  public record Card(String address, String title, String description) {}

  /** A sentence and the passages of the source that its author named for it. */
  public record Ground(String sentence, List<String> passages) {}

  /**
   * What a check found.
   *
   * @param words of the text that it is about; null when it is about the post as a whole
   * @param passage the nearest one of the source; null when there is none
   */
  public record Found(
      String code,
      Severity severity,
      List<String> arguments,
      @Nullable String words,
      @Nullable String passage) {}
}
