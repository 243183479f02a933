package io.postillion.connectors.ai.offline;

import io.postillion.core.ai.Variant;
import io.postillion.core.brief.BriefRequest;
import io.postillion.core.brief.Fillings;
import io.postillion.core.content.CmsItem;
import io.postillion.core.post.Author;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills of a brief what the article says itself: its best sentence as the key message, and as facts
 * the best of the others, those with figures first.
 */
public final class OfflineBriefs {

  static final String NAME = "offline writer · brief";

  private static final int MOST_FACTS = 4;

  private OfflineBriefs() {}

  public static Fillings of(BriefRequest request) {
    CmsItem item = request.article().item();
    Best article = Best.of(item, "");
    List<Ranked> best = article.standing();
    List<Ranked> others = best.stream().skip(1).toList();
    List<Ranked> figures =
        article.carrying(Variant.FIGURE).stream().filter(others::contains).toList();
    return new Fillings(
        best.stream().findFirst().map(one -> one.sentence().plain()).orElse(""),
        "",
        "",
        Stream.concat(figures.stream(), others.stream())
            .distinct()
            .limit(MOST_FACTS)
            .sorted(Comparator.comparingInt(Ranked::place))
            .map(one -> one.sentence().plain())
            .collect(Collectors.joining("\n")),
        "",
        "",
        "",
        List.of(),
        Author.offline(NAME));
  }
}
