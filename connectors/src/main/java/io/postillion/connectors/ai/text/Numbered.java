package io.postillion.connectors.ai.text;

import io.postillion.core.ai.DraftRequest;
import io.postillion.core.content.CmsItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All sentences that a post may rest on, from 1: title and text of the article, then the facts of
 * the brief.
 */
public final class Numbered {

  /** Characters of the article that a model is shown: what comes later is rarely the point. */
  private static final int LONGEST_ARTICLE = 24_000;

  private final List<Sentence> article;
  private final List<Sentence> all;

  private Numbered(List<Sentence> article, List<Sentence> facts) {
    this.article = article;
    this.all = new ArrayList<>(article);
    this.all.addAll(facts);
  }

  public static Numbered of(DraftRequest request) {
    return of(request.article().item(), request.brief().facts());
  }

  public static Numbered of(CmsItem item, String facts) {
    List<Sentence> article = new ArrayList<>(Sentences.of(item.title(), item.language()));
    int length = 0;
    for (Sentence sentence : Sentences.of(item.body(), item.language())) {
      length += sentence.plain().length();
      if (length > LONGEST_ARTICLE) {
        break;
      }
      article.add(sentence);
    }
    return new Numbered(article, Sentences.of(facts, item.language()));
  }

  public String article() {
    return lines(0, article.size());
  }

  public String facts() {
    return lines(article.size(), all.size());
  }

  /** Word for word; numbers that do not exist stand for nothing. */
  public List<String> literally(Collection<Integer> numbers) {
    return named(numbers).map(Sentence::literal).toList();
  }

  /** As people read them; numbers that do not exist stand for nothing. */
  public List<String> plainly(Collection<Integer> numbers) {
    return named(numbers).map(Sentence::plain).toList();
  }

  private Stream<Sentence> named(Collection<Integer> numbers) {
    return numbers.stream()
        .distinct()
        .filter(number -> number >= 1 && number <= all.size())
        .map(number -> all.get(number - 1));
  }

  /** One sentence, one line, so that no line of the source begins without a number. */
  private String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(at -> "[%d] %s".formatted(at + 1, all.get(at).plain()))
        .collect(Collectors.joining("\n"));
  }
}
