package io.postillion.core.translate;

import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;

/** Translates the words of a post. Only a model can. */
public interface Translator {

  /** Where there is none. */
  Translator NONE =
      new Translator() {

        @Override
        public boolean serves(BrandId brand) {
          return false;
        }

        @Override
        public Translated translate(TranslationRequest request) {
          throw new Rejected("No model translates here. Translate it yourself.");
        }
      };

  /** Whether the brand has a model that may be asked just now. */
  boolean serves(BrandId brand);

  /**
   * @return as many sentences and alternative texts as the request has
   * @throws Failure when no provider gave a usable answer; the message says why, for people
   */
  Translated translate(TranslationRequest request);
}
