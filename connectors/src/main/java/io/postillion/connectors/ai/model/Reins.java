package io.postillion.connectors.ai.model;

import io.postillion.connectors.ai.mask.Disguise;
import io.postillion.core.brand.BrandId;
import java.util.Optional;

/** How each brand holds its models. */
public interface Reins {

  /** Every brand asks what it likes, and says what it likes. */
  Reins LOOSE =
      new Reins() {
        @Override
        public Optional<String> refusal(BrandId brand) {
          return Optional.empty();
        }

        @Override
        public Disguise disguise(BrandId brand) {
          return Disguise.NONE;
        }
      };

  /** Why the brand asks no model just now; empty when it may. */
  Optional<String> refusal(BrandId brand);

  /** Hides, for one question, what the brand lets nobody outside see. */
  Disguise disguise(BrandId brand);
}
