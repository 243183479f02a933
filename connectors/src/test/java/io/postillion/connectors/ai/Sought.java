package io.postillion.connectors.ai;

import io.postillion.core.ai.DraftRequest;
import io.postillion.core.brand.Brand;
import io.postillion.core.content.Article;
import io.postillion.core.ideas.IdeaRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Builds requests for ideas. */
public final class Sought {

  private Sought() {}

  /** About one article, on one channel, with a post about it already. */
  public static IdeaRequest about(Requests requests) {
    DraftRequest request = requests.build();
    return of(request.brand(), request, List.of(request.article()), "");
  }

  /** About a topic that no article is about. */
  public static IdeaRequest about(String topic) {
    DraftRequest request = Requests.aboutTheMill().build();
    return of(request.brand(), request, List.of(), topic);
  }

  private static IdeaRequest of(
      Brand brand, DraftRequest request, List<Article> articles, String topic) {
    return new IdeaRequest(
        brand,
        List.of(request.channel()),
        articles,
        topic,
        List.of("The mill is\nopen again! #mill"),
        LocalDate.of(2026, 11, 23),
        Locale.FRENCH,
        8,
        request.asked());
  }
}
