package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.SourceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class MemoryArticles implements Articles {

  private final Map<ArticleId, Article> articles = new LinkedHashMap<>();

  @Override
  public Optional<Article> find(BrandId brand, ArticleId id) {
    return Optional.ofNullable(articles.get(id)).filter(article -> article.brand().equals(brand));
  }

  @Override
  public Optional<Article> byExternalId(
      BrandId brand, SourceId source, String externalId, Locale language) {
    return articles.values().stream()
        .filter(article -> article.item().externalId().equals(externalId))
        .findFirst();
  }

  @Override
  public boolean insert(Article article) {
    return articles.putIfAbsent(article.id(), article) == null;
  }

  @Override
  public void update(Article article) {
    articles.put(article.id(), article);
  }

  @Override
  public List<Article> newest(BrandId brand, int limit) {
    return articles.values().stream()
        .filter(article -> article.brand().equals(brand) && !article.isRemoved())
        .sorted(Comparator.comparing(Article::receivedAt).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Article> of(BrandId brand, SourceId source) {
    return articles.values().stream()
        .filter(article -> article.brand().equals(brand) && article.source().equals(source))
        .toList();
  }

  @Override
  public Optional<Article> hold(BrandId brand, ArticleId id) {
    return find(brand, id);
  }

  @Override
  public void remove(BrandId brand, SourceId source, Instant at) {
    mark(brand, source, at);
  }

  @Override
  public void bringBack(BrandId brand, SourceId source) {
    mark(brand, source, null);
  }

  private void mark(BrandId brand, SourceId source, @Nullable Instant at) {
    of(brand, source)
        .forEach(
            one ->
                update(
                    new Article(
                        one.id(),
                        brand,
                        source,
                        one.item(),
                        one.contentHash(),
                        one.version(),
                        one.receivedAt(),
                        at)));
  }
}
