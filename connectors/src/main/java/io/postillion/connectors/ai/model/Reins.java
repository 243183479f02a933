package io.postillion.connectors.ai.model;

import io.postillion.connectors.ai.mask.Disguise;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.brand.BrandId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How each brand holds its models. */
public interface Reins {

  /** Every brand asks as much as it likes, hides nothing and adds nothing. */
  Reins LOOSE =
      new Reins() {
        @Override
        public Optional<String> refusal(BrandId brand) {
          return Optional.empty();
        }

        @Override
        public Optional<Instructions> house(
            BrandId brand, String task, @Nullable Locale language, @Nullable UUID about) {
          return Optional.empty();
        }

        @Override
        public Disguise disguise(BrandId brand) {
          return Disguise.NONE;
        }
      };

  /** Why the brand asks no model just now; empty when it may. */
  Optional<String> refusal(BrandId brand);

  /**
   * What the brand tells models for a task.
   *
   * @param language of what is written; null for any
   * @param about the post or article for which it is; null for none
   */
  Optional<Instructions> house(
      BrandId brand, String task, @Nullable Locale language, @Nullable UUID about);

  /** Hides, for one question, what the brand lets nobody outside see. */
  Disguise disguise(BrandId brand);
}
