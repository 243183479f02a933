package io.postillion.bench.injections;

import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Flow;
import io.postillion.core.post.PostId;

/** Stands where the engine would: the suite takes its steps itself. */
final class NoFlow implements Flow {

  @Override
  public void startArticle(BrandId brand, ArticleId article) {}

  @Override
  public void startPost(BrandId brand, PostId post) {}

  @Override
  public void decided(BrandId brand, PostId post, Decision decision, String comment) {}

  @Override
  public void edited(BrandId brand, PostId post) {}

  @Override
  public void rescheduled(BrandId brand, PostId post) {}

  @Override
  public void cancelled(BrandId brand, PostId post) {}
}
