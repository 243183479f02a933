package io.postillion.core.evidence;

import io.postillion.core.post.Authorship;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Support;
import java.util.List;

/**
 * What each sentence of the newest of some revisions rests on, and whose it is. A sentence that
 * people left untouched keeps the passages that its author named in an earlier revision.
 */
final class Grounds {

  private Grounds() {}

  /**
   * @param revisions oldest first; may be empty
   */
  static List<Sentence> of(List<Revision> revisions) {
    if (revisions.isEmpty()) {
      return List.of();
    }
    String text = revisions.get(revisions.size() - 1).content().text();
    return Authorship.of(revisions).sentences().stream()
        .map(
            sentence ->
                new Sentence(
                    sentence.span().in(text),
                    sentence.writer(),
                    passages(text, sentence, revisions)))
        .toList();
  }

  private static List<String> passages(
      String text, Authorship.Sentence sentence, List<Revision> revisions) {
    for (int at = revisions.size() - 1; at >= 0; at--) {
      List<String> named =
          revisions.get(at).support().stream()
              .filter(support -> !support.passages().isEmpty() && !support.sentence().isBlank())
              .filter(support -> overlaps(text.indexOf(support.sentence()), support, sentence))
              .flatMap(support -> support.passages().stream())
              .distinct()
              .toList();
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }

  private static boolean overlaps(int start, Support support, Authorship.Sentence sentence) {
    return start >= 0
        && start < sentence.span().end()
        && start + support.sentence().length() > sentence.span().start();
  }
}
