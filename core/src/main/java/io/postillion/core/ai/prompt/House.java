package io.postillion.core.ai.prompt;

import io.postillion.core.brand.BrandId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a brand tells models for a task. */
@FunctionalInterface
public interface House {

  /** No brand says anything. */
  House SILENT = (brand, task, language, about) -> Optional.empty();

  /**
   * @param language of what is written; null when it is not known
   * @param about the post, or else the article, for which it is: it always gets the same, as long
   *     as nobody changes what is used; null for none
   */
  Optional<HousePrompt> of(
      BrandId brand, String task, @Nullable Locale language, @Nullable UUID about);
}
