package io.postillion.core.content;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import java.time.Instant;
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

  /** The newest articles first, at most {@code limit}; none that was removed. */
  List<Article> newest(BrandId brand, int limit);

  /** All that ever came from the source, the newest first; those that were removed too. */
  List<Article> of(BrandId brand, SourceId source);

  /**
   * Reads the article and keeps others from removing it until the caller's transaction ends; waits
   * for one that is removing it.
   */
  Optional<Article> hold(BrandId brand, ArticleId id);

  /** Marks what came from the source as removed; everything about it stays as it is. */
  void remove(BrandId brand, SourceId source, Instant at);

  /** What came from the source is there again. */
  void bringBack(BrandId brand, SourceId source);

  /**
   * @throws NotFoundException when the brand has no such article
   */
  default Article get(BrandId brand, ArticleId id) {
    return find(brand, id).orElseThrow(() -> new NotFoundException("article", id));
  }
}
