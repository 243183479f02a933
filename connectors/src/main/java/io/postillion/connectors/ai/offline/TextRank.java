package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.text.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which sentences and words of a text say most of it: R. Mihalcea and P. Tarau, <a
 * href="https://aclanthology.org/W04-3252/">TextRank: Bringing Order into Texts</a>, EMNLP 2004.
 */
final class TextRank {

  private final Words words;

  TextRank(Words words) {
    this.words = words;
  }

  /** The indices of the sentences, the best first; of equals the earlier first. */
  List<Integer> sentences(List<String> sentences) {
    List<Set<String>> meaning =
        sentences.stream().map(text -> Set.copyOf(meaningful(text))).toList();
    Graph<Integer> graph = new Graph<>(IntStream.range(0, meaning.size()).boxed().toList());
    for (int one = 0; one < meaning.size(); one++) {
      for (int other = one + 1; other < meaning.size(); other++) {
        graph.connect(one, other, similarity(meaning.get(one), meaning.get(other)));
      }
    }
    return graph.best();
  }

  /** Words that are used at least twice, the best first; those that stand together connect. */
  List<String> keywords(String text) {
    List<String> said = meaningful(text);
    Graph<String> graph = new Graph<>(said);
    for (int at = 1; at < said.size(); at++) {
      graph.connect(said.get(at - 1), said.get(at), 1);
    }
    Set<String> repeated =
        said.stream()
            .collect(Collectors.groupingBy(word -> word, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(word -> word.getValue() > 1)
            .map(word -> word.getKey())
            .collect(Collectors.toSet());
    return graph.best().stream().filter(repeated::contains).toList();
  }

  private List<String> meaningful(String text) {
    return words.in(text).stream().filter(words::matters).toList();
  }

  /** Section 4 of the paper: words in common over the logarithms of both lengths. */
  private static double similarity(Set<String> one, Set<String> other) {
    if (one.size() < 2 || other.size() < 2) {
      return 0;
    }
    long common = one.stream().filter(other::contains).count();
    return common / (Math.log(one.size()) + Math.log(other.size()));
  }
}
