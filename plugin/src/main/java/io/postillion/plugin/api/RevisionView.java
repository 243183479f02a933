package io.postillion.plugin.api;

import io.postillion.core.check.Finding;
import io.postillion.core.check.Severity;
import io.postillion.core.check.risk.Risk;
import io.postillion.core.check.risk.RiskReport;
import io.postillion.core.post.Author;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Support;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An immutable version of a post.
 *
 * @param seal what a decision on exactly this version must carry
 * @param aiMark whether the network shows it as made with AI
 * @param support what each sentence rests on, as far as its author knew
 * @param risk how much is at stake, by its findings
 */
record RevisionView(
    UUID id,
    int number,
    String seal,
    AuthorView author,
    Instant createdAt,
    ContentBody content,
    boolean aiMark,
    List<SupportView> support,
    Risk risk,
    List<FindingView> findings)
    implements Wire {

  /** A person, a model, or the offline writer. */
  record AuthorView(Author.Kind kind, String name) implements Wire {}

  record SupportView(String sentence, List<String> passages) implements Wire {

    static SupportView of(Support support) {
      return new SupportView(support.sentence(), support.passages());
    }
  }

  /**
   * What a check found.
   *
   * @param start where in the text, in UTF-16 units; null when it concerns the post as a whole
   * @param passage the nearest passage of the article
   */
  record FindingView(
      String code,
      Severity severity,
      @Nullable Integer start,
      @Nullable Integer end,
      List<String> arguments,
      @Nullable String passage)
      implements Wire {

    static FindingView of(Finding finding) {
      return new FindingView(
          finding.code(),
          finding.severity(),
          finding.where().map(span -> span.start()).orElse(null),
          finding.where().map(span -> span.end()).orElse(null),
          finding.arguments(),
          finding.passage());
    }
  }

  static RevisionView of(Revision revision, List<Finding> findings) {
    return new RevisionView(
        revision.id().value(),
        revision.number(),
        revision.seal(),
        new AuthorView(revision.author().kind(), revision.author().name()),
        revision.createdAt(),
        ContentBody.of(revision.content()),
        revision.content().aiMark(),
        revision.support().stream().map(SupportView::of).toList(),
        RiskReport.of(findings).risk(),
        findings.stream().map(FindingView::of).toList());
  }
}
