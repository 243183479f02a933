package io.postillion.plugin.desk.articles;

import io.postillion.core.brief.Brief;
import io.postillion.core.content.ArticleId;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A brief as a person typed it.
 *
 * @param item the question that it answers; empty for none
 * @param deadline as the browser sends it, {@code YYYY-MM-DD}; empty for none
 */
record BriefForm(ArticleId article, Map<String, String> fields, String item, String deadline) {

  static BriefForm of(ArticleId article, Map<String, String> fields) {
    return new BriefForm(
        article,
        fields,
        fields.getOrDefault("item", ""),
        fields.getOrDefault("deadline", "").strip());
  }

  String answer() {
    return said("answer");
  }

  /**
   * @throws UnreadableTimeException when the deadline is no date
   */
  Brief brief() {
    return brief(date());
  }

  /** To be shown again, without a deadline that nobody can read. */
  Brief readable() {
    try {
      return brief();
    } catch (UnreadableTimeException shownElsewhere) {
      return brief(null);
    }
  }

  private Brief brief(@Nullable LocalDate by) {
    return new Brief(
        article,
        said("keyMessage"),
        said("audience"),
        said("goal"),
        said("facts"),
        said("callToAction"),
        said("angle"),
        said("sources"),
        said("tone"),
        said("avoid"),
        by);
  }

  private String said(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  private @Nullable LocalDate date() {
    try {
      return deadline.isEmpty() ? null : LocalDate.parse(deadline);
    } catch (DateTimeException malformed) {
      throw new UnreadableTimeException(deadline, malformed);
    }
  }
}
