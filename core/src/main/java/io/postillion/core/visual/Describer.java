package io.postillion.core.visual;

import io.postillion.core.ai.Asked;
import io.postillion.core.brand.Brand;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import java.util.Locale;
import java.util.Optional;

/** Says in words what a picture shows; a model that can see. */
public interface Describer {

  /** Whether the brand has one. */
  boolean sees(Brand brand);

  /**
   * @throws Failure when no provider gave a usable answer; the message says why, for people
   */
  Described describe(Request request);

  /**
   * @param language in which it is to be described
   * @param most UTF-16 units that the network takes
   * @param title of the article to which the picture belongs; may be empty
   * @param known what the CMS says that it shows; may be empty
   * @param asked by whom, for which post
   */
  record Request(
      Brand brand,
      Media picture,
      byte[] bytes,
      Locale language,
      int most,
      String title,
      String known,
      Asked asked) {}

  /** Words that a person has to confirm. */
  record Described(String words, Author author) {}

  /** Where there is no model. */
  Describer NONE =
      new Describer() {
        @Override
        public boolean sees(Brand brand) {
          return false;
        }

        @Override
        public Described describe(Request request) {
          throw new IllegalStateException("Nobody here can see");
        }
      };

  /** Unused words never stand for a picture. */
  static Optional<String> said(String words) {
    return words.isBlank() ? Optional.empty() : Optional.of(words.strip());
  }
}
