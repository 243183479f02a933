package io.postillion.core.ai;

import java.util.List;

/**
 * How a brand uses models.
 *
 * @param providers whom it asks, by name, the next one when one cannot help; what is no provider of
 *     the brand is passed over, and where none is left no model is asked
 * @param masking whether personal data goes out as placeholders
 * @param maskedNames of people, which then go out as placeholders too
 * @param offlineAfterFailure whether the offline writer drafts when no model does; otherwise a
 *     person writes
 */
public record AiPolicy(
    List<String> providers,
    boolean masking,
    List<String> maskedNames,
    boolean offlineAfterFailure) {

  public AiPolicy {
    providers = List.copyOf(providers);
    maskedNames = List.copyOf(maskedNames);
  }

  /** Nothing is masked, and the offline writer drafts when none of these does. */
  public static AiPolicy asking(List<String> providers) {
    return new AiPolicy(providers, false, List.of(), true);
  }
}
