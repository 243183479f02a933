package io.postillion.core.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what people change again and again: in enough posts, and in three of four posts in which it
 * stood at all. Of phrases that were always changed together the longest is proposed.
 */
final class Proposing {

  private static final double ALWAYS = 0.75;

  private Proposing() {}

  /**
   * @param approved texts as they were approved, edited or not
   * @param repeats in how many posts at least
   * @return those with most evidence first
   */
  static List<ProposedRule> of(
      BrandId brand, List<Edited> edits, List<Example> approved, int repeats) {
    Map<Change, Map<PostId, Evidence>> seen = new LinkedHashMap<>();
    for (Edited edited : edits) {
      Changes.in(edited)
          .forEach(
              (change, evidence) ->
                  seen.computeIfAbsent(change, key -> new LinkedHashMap<>())
                      .putIfAbsent(edited.post(), evidence));
    }
    Map<Change, Map<PostId, Evidence>> enough =
        seen.entrySet().stream()
            .filter(entry -> entry.getValue().size() >= repeats)
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    (one, other) -> one,
                    LinkedHashMap::new));
    return enough.entrySet().stream()
        .filter(entry -> !isToldBy(entry.getKey(), entry.getValue().keySet(), enough))
        .map(entry -> rule(brand, entry.getKey(), entry.getValue(), approved))
        .filter(rule -> rule.evidence().size() >= ALWAYS * (rule.evidence().size() + rule.kept()))
        .sorted(
            Comparator.comparing((ProposedRule rule) -> -rule.evidence().size())
                .thenComparing(rule -> rule.change().kind())
                .thenComparing(rule -> rule.change().words()))
        .toList();
  }

  private static ProposedRule rule(
      BrandId brand, Change change, Map<PostId, Evidence> evidence, List<Example> approved) {
    int kept =
        (int)
            approved.stream()
                .filter(example -> change.isFor(example.language().getLanguage()))
                .filter(example -> !change.breaks(example.text()).isEmpty())
                .count();
    return new ProposedRule(change.in(brand), change, List.copyOf(evidence.values()), kept);
  }

  /** Another change says the same and more of these posts. */
  private static boolean isToldBy(
      Change change, Set<PostId> posts, Map<Change, Map<PostId, Evidence>> all) {
    return change.kind() == Change.Kind.REMOVED
        && all.entrySet().stream()
            .filter(other -> !other.getKey().equals(change))
            .filter(other -> other.getKey().language().equals(change.language()))
            .filter(other -> contains(other.getKey().words(), change.words()))
            .anyMatch(other -> other.getValue().keySet().containsAll(posts));
  }

  private static boolean contains(String words, String part) {
    return (" " + words + " ").contains(" " + part + " ");
  }
}
