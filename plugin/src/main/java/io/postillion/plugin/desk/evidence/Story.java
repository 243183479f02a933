package io.postillion.plugin.desk.evidence;

import io.postillion.core.evidence.EvidenceFile;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import java.util.Locale;

/**
 * The evidence of one post as a person reads it, from top to bottom.
 *
 * @param title of the page and of the paper
 * @param about which post it is, in a line
 * @param asOf when the store said so, in words
 * @param verdict whether the hashes match, in a sentence
 * @param line the steps of its life, oldest first
 */
record Story(
    EvidenceFile file,
    Locale language,
    String title,
    String about,
    String asOf,
    boolean intact,
    String verdict,
    List<Step> line,
    List<Chapter> chapters) {

  /**
   * A step of the post's life.
   *
   * @param kind a style, e.g. {@code approved}
   * @param after how long after the step before, in words; empty for the first
   */
  record Step(String kind, String text, Moment at, String after) {

    public String shown() {
      return Visible.text(text);
    }
  }

  public String shownAbout() {
    return Visible.text(about);
  }

  public String sha256() {
    return file.sha256();
  }
}
