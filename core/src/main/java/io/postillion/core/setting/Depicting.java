package io.postillion.core.setting;

import io.postillion.core.RefusedException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brief.Brief;
import io.postillion.core.content.Articles;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.CardDesigns;
import io.postillion.core.visual.CardIdeas;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.CardPainter;
import io.postillion.core.visual.CardPainter.Painted;
import io.postillion.core.visual.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Paints cards of a brand's newest articles as they would look. */
public final class Depicting {

  /** So many articles are looked through for words. */
  private static final int ARTICLES = 10;

  private static final Size SIZE = Size.of("");
  private static final String TYPE = "image/png";

  private final CardDesigns configured;
  private final CardPainter painter;
  private final Articles articles;
  private final Brands brands;

  /**
   * @param configured without what was chosen
   */
  public Depicting(CardDesigns configured, CardPainter painter, Articles articles, Brands brands) {
    this.configured = configured;
    this.painter = painter;
    this.articles = articles;
    this.brands = brands;
  }

  /** One of each kind, as far as the articles have words for it; at least one with its name. */
  List<Painted> depict(BrandId brand, Chosen wanted) {
    CardDesign design = wanted.on(configured.of(brand));
    List<Card> ideas =
        articles.newest(brand, ARTICLES).stream()
            .flatMap(article -> CardIdeas.of(article, Brief.none(article.id())).stream())
            .toList();
    List<Painted> painted =
        Arrays.stream(CardKind.values())
            .flatMap(
                kind ->
                    ideas.stream()
                        .filter(card -> card.kind() == kind)
                        .flatMap(card -> paint(brand, design, card).stream())
                        .limit(1))
            .toList();
    return painted.isEmpty()
        ? Stream.of(new Card(CardKind.TITLE, brands.get(brand).name(), ""))
            .flatMap(card -> paint(brand, design, card).stream())
            .toList()
        : painted;
  }

  /** Empty for words that do not fit. */
  private Optional<Painted> paint(BrandId brand, CardDesign design, Card card) {
    try {
      return Optional.of(painter.paint(brand, design, card, SIZE, TYPE));
    } catch (RefusedException words) {
      return Optional.empty();
    }
  }
}
