package io.postillion.core.ai.prompt;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a brand tells models for a task. */
@FunctionalInterface
public interface House {

  /** No brand says anything. */
  House SILENT = (brand, task, language, post) -> Optional.empty();

  /**
   * @param language of the post; null when it is not known
   * @param post always gets the same, as long as nobody changes what is used; null for none
   */
  Optional<HousePrompt> of(
      BrandId brand, String task, @Nullable Locale language, @Nullable PostId post);
}
