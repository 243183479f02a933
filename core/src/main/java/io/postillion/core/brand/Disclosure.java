package io.postillion.core.brand;

import java.util.Locale;
import java.util.Map;

/**
 * What a brand says of posts that AI had a hand in. Who wrote each word is recorded whatever it
 * says. Where the network has a mark of its own, the post carries that; elsewhere the label stands
 * in the text that is approved.
 *
 * @param labels by language, e.g. {@code en}; where one is missing, a usual one serves
 */
public record Disclosure(Rule rule, Map<String, String> labels) {

  /** When readers are told. */
  public enum Rule {
    NEVER,
    /** When words by a model stand in the text. */
    WHEN_AI_WROTE,
    /** In every post, whoever wrote it. */
    ALWAYS
  }

  public static final Disclosure NEVER = new Disclosure(Rule.NEVER, Map.of());

  private static final String ENGLISH = "Written with the help of AI";

  private static final Map<String, String> USUAL =
      Map.of("en", ENGLISH, "fr", "Rédigé avec l’aide de l’IA");

  public Disclosure {
    labels = Map.copyOf(labels);
    labels.forEach(
        (language, label) -> {
          if (label.isBlank()) {
            throw new IllegalArgumentException(
                "The AI label for language '%s' is empty".formatted(language));
          }
        });
  }

  /** Whether a post is to say so. */
  public boolean isDue(boolean aiWrote) {
    return switch (rule) {
      case NEVER -> false;
      case WHEN_AI_WROTE -> aiWrote;
      case ALWAYS -> true;
    };
  }

  /** In that language, else in English. */
  public String label(Locale language) {
    String own = labels.get(language.getLanguage());
    if (own != null) {
      return own;
    }
    String usual = USUAL.get(language.getLanguage());
    return usual == null ? labels.getOrDefault("en", ENGLISH) : usual;
  }
}
