package io.postillion.core.content;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The articles of the brands. */
public interface Articles {

  Optional<Article> find(BrandId brand, ArticleId id);

  /** Those of the brand with these ids, in no order. */
  default List<Article> find(BrandId brand, Collection<ArticleId> ids) {
    return ids.stream().map(id -> find(brand, id)).flatMap(Optional::stream).toList();
  }

  Optional<Article> byExternalId(
      BrandId brand, SourceId source, String externalId, Locale language);

  /**
   * Stores a new article.
   *
   * @return false when another node stored the same item (source, external id, language) first
   */
  boolean insert(Article article);

  /** Replaces content, hash and version of an article that changed. */
  void update(Article article);

  /** The newest articles first, at most {@code limit}. */
  List<Article> newest(BrandId brand, int limit);

  /**
   * @throws NotFoundException when the brand has no such article
   */
  default Article get(BrandId brand, ArticleId id) {
    return find(brand, id).orElseThrow(() -> new NotFoundException("article", id));
  }
}
