package io.postillion.connectors.ai.ideas;

import io.postillion.connectors.ai.text.PlainText;
import io.postillion.connectors.ai.text.Sentence;
import io.postillion.connectors.ai.text.Sentences;
import io.postillion.core.brand.Brand;
import io.postillion.core.content.Article;
import io.postillion.core.content.CmsItem;
import io.postillion.core.ideas.IdeaRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The variables of the prompt {@code find-ideas}. */
record FindIdeas(
    String brand,
    String tone,
    String rules,
    String forbidden,
    String language,
    String reader,
    String today,
    int most,
    String channels,
    String topic,
    String articles,
    String past) {

  /** Characters of all articles together that a model is shown. */
  private static final int LONGEST_ARTICLES = 24_000;

  /** Characters of a past post that a model is shown. */
  private static final int LONGEST_PAST = 300;

  static FindIdeas of(IdeaRequest request) {
    Brand brand = request.brand();
    return new FindIdeas(
        brand.name(),
        brand.voice().tone(),
        String.join(" ", brand.voice().rules()),
        String.join(", ", brand.words().forbidden()),
        language(request).getDisplayLanguage(Locale.ENGLISH),
        request.reader().getDisplayLanguage(Locale.ENGLISH),
        request.today().toString(),
        request.most(),
        request.channels().stream()
            .map(channel -> "- %s: %s".formatted(channel.id(), channel.network()))
            .collect(Collectors.joining("\n")),
        PlainText.line(request.topic()),
        articles(request.articles()),
        request.past().stream()
            .map(text -> "- " + head(PlainText.of(text), LONGEST_PAST))
            .collect(Collectors.joining("\n")));
  }

  /** Of the article, or where there is none, the brand's. */
  static Locale language(IdeaRequest request) {
    return request.articles().isEmpty()
        ? request.brand().language()
        : request.articles().get(0).item().language();
  }

  /** One sentence, one line, each with a mark before it. */
  private static String articles(List<Article> articles) {
    List<String> lines = new ArrayList<>();
    int length = 0;
    for (int number = 1; number <= articles.size(); number++) {
      CmsItem item = articles.get(number - 1).item();
      lines.add("Article %d: %s".formatted(number, PlainText.of(item.title())));
      for (Sentence sentence : Sentences.of(item.body(), item.language())) {
        length += sentence.plain().length();
        if (length <= LONGEST_ARTICLES) {
          lines.add("- " + sentence.plain());
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String head(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }
}
