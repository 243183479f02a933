package io.postillion.connectors.ai.draft;

import io.postillion.connectors.ai.text.Sentence;
import io.postillion.connectors.ai.text.Sentences;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.content.CmsItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All sentences that a post may rest on, from 1: title and text of the article, then the facts of
 * the brief.
 */
final class Numbered {

  /** Characters of the article that a model is shown: what comes later is rarely the point. */
  private static final int LONGEST_ARTICLE = 24_000;

  private final List<Sentence> article;
  private final List<Sentence> all;

  private Numbered(List<Sentence> article, List<Sentence> facts) {
    this.article = article;
    this.all = new ArrayList<>(article);
    this.all.addAll(facts);
  }

  static Numbered of(DraftRequest request) {
    CmsItem item = request.article().item();
    List<Sentence> article = new ArrayList<>(Sentences.of(item.title(), item.language()));
    int length = 0;
    for (Sentence sentence : Sentences.of(item.body(), item.language())) {
      length += sentence.plain().length();
      if (length > LONGEST_ARTICLE) {
        break;
      }
      article.add(sentence);
    }
    return new Numbered(article, Sentences.of(request.brief().facts(), item.language()));
  }

  String article() {
    return lines(0, article.size());
  }

  String facts() {
    return lines(article.size(), all.size());
  }

  /** Word for word; numbers that do not exist stand for nothing. */
  List<String> literally(Collection<Integer> numbers) {
    return numbers.stream()
        .distinct()
        .filter(number -> number >= 1 && number <= all.size())
        .map(number -> all.get(number - 1).literal())
        .toList();
  }

  /** One sentence, one line, so that no line of the source begins without a number. */
  private String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(at -> "[%d] %s".formatted(at + 1, all.get(at).plain()))
        .collect(Collectors.joining("\n"));
  }
}
