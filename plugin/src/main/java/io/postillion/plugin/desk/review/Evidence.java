package io.postillion.plugin.desk.review;

import io.postillion.core.post.Revision;
import io.postillion.core.post.Support;
import io.postillion.plugin.desk.text.Mark;
import io.postillion.plugin.desk.text.Mark.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sentences of a text rest on which passages of its source. A sentence that a person left
 * untouched keeps the passages that its author named in an earlier revision.
 *
 * @param sentences marks in the text, numbered from 1
 * @param passages each with the numbers of the sentences that rest on it
 */
record Evidence(List<Mark> sentences, Map<String, List<String>> passages) {

  private record Found(int start, Support support) {}

  /**
   * @param revisions oldest first
   */
  static Evidence of(String text, List<Revision> revisions) {
    List<Found> found = new ArrayList<>();
    for (int i = revisions.size() - 1; i >= 0; i--) {
      revisions.get(i).support().stream()
          .filter(support -> !support.passages().isEmpty() && !support.sentence().isBlank())
          .forEach(support -> find(text, support, found));
    }
    found.sort(Comparator.comparingInt(Found::start));
    return numbered(found);
  }

  private static void find(String text, Support support, List<Found> found) {
    int start = text.indexOf(support.sentence());
    int end = start + support.sentence().length();
    boolean isTaken =
        found.stream()
            .anyMatch(
                other ->
                    start < other.start() + other.support().sentence().length()
                        && other.start() < end);
    if (start >= 0 && !isTaken) {
      found.add(new Found(start, support));
    }
  }

  private static Evidence numbered(List<Found> found) {
    List<Mark> sentences = new ArrayList<>();
    Map<String, List<String>> passages = new LinkedHashMap<>();
    for (Found one : found) {
      String number = Integer.toString(sentences.size() + 1);
      int end = one.start() + one.support().sentence().length();
      sentences.add(new Mark(one.start(), end, Kind.SENTENCE, number));
      one.support()
          .passages()
          .forEach(
              passage -> passages.computeIfAbsent(passage, p -> new ArrayList<>()).add(number));
    }
    return new Evidence(sentences, passages);
  }
}
