package io.postillion.core.testing;

import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Flow;
import io.postillion.core.post.PostId;
import java.util.ArrayList;
import java.util.List;

/** Remembers what the process engine was told, in words. */
public final class RecordingFlow implements Flow {

  private final List<String> told;

  RecordingFlow(MemoryTransactions transactions) {
    told = transactions.enlist(new ArrayList<>());
  }

  /** Oldest first: {@code article}, {@code post}, {@code approved}, {@code edited} ... */
  public List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public void startArticle(BrandId brand, ArticleId article) {
    told.add("article");
  }

  @Override
  public void startPost(BrandId brand, PostId post) {
    told.add("post");
  }

  @Override
  public void decided(BrandId brand, PostId post, Decision decision, String comment) {
    told.add(decision.word());
  }

  @Override
  public void edited(BrandId brand, PostId post) {
    told.add("edited");
  }

  @Override
  public void rescheduled(BrandId brand, PostId post) {
    told.add("rescheduled");
  }

  @Override
  public void cancelled(BrandId brand, PostId post) {
    told.add("cancelled");
  }
}
