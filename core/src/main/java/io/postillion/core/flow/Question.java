package io.postillion.core.flow;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A question that the process begins to ask.
 *
 * @param task the engine's id, as in {@link WorkItem#id()}
 */
public record Question(
    BrandId brand,
    String task,
    WorkItem.Kind kind,
    @Nullable PostId post,
    @Nullable ArticleId article) {

  /** Hears of questions in the transaction in which they are asked. */
  @FunctionalInterface
  public interface Listener {

    void asked(Question question);
  }
}
