package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles; another node may win the race to insert one. */
public final class MemoryArticles implements Articles {

  private final List<Article> articles;
  private boolean raceLost;
  private String poison = "";

  MemoryArticles(MemoryTransactions transactions) {
    articles = transactions.enlist(new ArrayList<>());
  }

  /** From now on another node is always a moment faster. */
  public void loseRaces() {
    raceLost = true;
  }

  /** The database breaks when this item is stored. */
  public void breaksOn(String externalId) {
    poison = externalId;
  }

  public List<Article> all() {
    return List.copyOf(articles);
  }

  @Override
  public Optional<Article> find(BrandId brand, ArticleId id) {
    return articles.stream()
        .filter(article -> article.brand().equals(brand) && article.id().equals(id))
        .findFirst();
  }

  @Override
  public Optional<Article> byExternalId(
      BrandId brand, SourceId source, String externalId, Locale language) {
    return articles.stream()
        .filter(article -> article.brand().equals(brand) && article.source().equals(source))
        .filter(article -> article.item().externalId().equals(externalId))
        .filter(article -> article.item().language().equals(language))
        .findFirst();
  }

  @Override
  public boolean insert(Article article) {
    if (article.item().externalId().equals(poison)) {
      throw new IllegalStateException("The database is gone");
    }
    return !raceLost && articles.add(article);
  }

  @Override
  public void update(Article article) {
    articles.set(articles.indexOf(get(article.brand(), article.id())), article);
  }

  @Override
  public List<Article> newest(BrandId brand, int limit) {
    return articles.stream()
        .filter(article -> article.brand().equals(brand) && !article.isRemoved())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Article> of(BrandId brand, SourceId source) {
    return articles.stream()
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
    for (Article one : of(brand, source)) {
      articles.set(
          articles.indexOf(one),
          new Article(
              one.id(),
              brand,
              source,
              one.item(),
              one.contentHash(),
              one.version(),
              one.receivedAt(),
              at));
    }
  }
}
