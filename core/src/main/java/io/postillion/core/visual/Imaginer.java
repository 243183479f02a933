package io.postillion.core.visual;

import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.Pictures.Picture;

/** Makes pictures from words: a model. */
public interface Imaginer {

  /** Whether the brand has one. */
  boolean serves(BrandId brand);

  /**
   * @param asked by whom, for which post
   * @param wish what is to be seen, in a person's words
   * @throws Failure when there is no picture; the message says why, for people
   */
  Imagined imagine(BrandId brand, Asked asked, String wish);

  /**
   * @param picture with the mark in its bytes that a trained algorithm made it
   * @param model provider, model and prompt version, as shown
   */
  record Imagined(Picture picture, String model) {}

  /** Where there is no model. */
  Imaginer NONE =
      new Imaginer() {
        @Override
        public boolean serves(BrandId brand) {
          return false;
        }

        @Override
        public Imagined imagine(BrandId brand, Asked asked, String wish) {
          throw new IllegalStateException("Nobody here makes pictures");
        }
      };
}
