package io.postillion.core.flow;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Work that the process engine hands out, at least once.
 *
 * @param topic what is to be done, e.g. {@code publish-post}
 * @param variables ids and scalars of the process
 * @param again whether it is handed out again when it fails now
 */
public record Task(String id, String topic, Map<String, Object> variables, boolean again) {

  public Task {
    variables = Map.copyOf(variables);
  }

  /** Handed out once. */
  public Task(String id, String topic, Map<String, Object> variables) {
    this(id, topic, variables, false);
  }

  public BrandId brand() {
    return new BrandId(text("brandId"));
  }

  public PostId post() {
    return PostId.of(text("postId"));
  }

  public ArticleId article() {
    return ArticleId.of(text("articleId"));
  }

  /**
   * @throws IllegalArgumentException when the process did not set the variable
   */
  public String text(String name) {
    @Nullable Object value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The process gave task '%s' no variable '%s'".formatted(topic, name));
    }
    return value.toString();
  }
}
