package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.SourceId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        .filter(article -> article.brand().equals(brand))
        .sorted(Comparator.comparing(Article::receivedAt).reversed())
        .limit(limit)
        .toList();
  }
}
