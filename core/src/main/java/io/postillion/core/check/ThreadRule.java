package io.postillion.core.check;

import io.postillion.core.post.ThreadText;
import io.postillion.core.post.ThreadText.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A thread that the network would not take as it is meant. */
final class ThreadRule implements Rule {

  @Override
  public List<Finding> check(Checkable draft) {
    String text = draft.content().text();
    if (!ThreadText.isThread(text)) {
      return List.of();
    }
    return draft.limits().hasThreads()
        ? check(ThreadText.parts(text), draft.limits().maxParts())
        : List.of(FindingCode.THREAD_UNKNOWN.found());
  }

  private static List<Finding> check(List<Part> parts, int most) {
    List<Finding> findings = new ArrayList<>();
    if (parts.size() > most) {
      Part first = parts.get(most);
      findings.add(FindingCode.THREAD_TOO_LONG.at(spanOf(first), parts.size(), most));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!seen.add(folded(parts.get(i).text()))) {
        findings.add(FindingCode.THREAD_REPEATED.at(spanOf(parts.get(i)), i + 1));
      }
    }
    return findings;
  }

  /** Two posts that networks would show alike could not be told from each other when looked for. */
  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Span spanOf(Part part) {
    return new Span(part.start(), part.start() + part.text().length());
  }
}
