package io.postillion.connectors.ai;

import io.postillion.connectors.ai.model.ProviderSettings;
import io.postillion.core.ai.AiPolicies;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.brand.BrandId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which models there are, and who is asked for whom.
 *
 * @param policies whom each brand asks, looked up each time; what is no provider is passed over,
 *     and where none is left the offline writer serves
 * @param serving whether a brand may ask the provider of that name at all, whatever was chosen
 * @param patience after which a draft begins no further attempt; one that is under way may still
 *     take its provider's timeout
 */
public record AiSettings(
    List<ProviderSettings> providers,
    AiPolicies policies,
    BiPredicate<BrandId, String> serving,
    Duration patience) {

  public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(90);

  /** No model anywhere: the offline writer serves. */
  public static final AiSettings OFFLINE = of(List.of());

  /**
   * @throws IllegalArgumentException when two providers have one name
   */
  public AiSettings {
    providers = List.copyOf(providers);
    Set<String> names = new HashSet<>();
    for (ProviderSettings provider : providers) {
      if (!names.add(provider.name())) {
        throw new IllegalArgumentException(
            "Two AI providers are named '%s'. Rename one.".formatted(provider.name()));
      }
    }
  }

  /** All providers serve all brands. */
  public AiSettings(List<ProviderSettings> providers, AiPolicies policies, Duration patience) {
    this(providers, policies, (brand, name) -> true, patience);
  }

  /** All brands ask these, in this order. */
  public static AiSettings of(List<ProviderSettings> providers) {
    AiPolicy all = AiPolicy.asking(providers.stream().map(ProviderSettings::name).toList());
    return new AiSettings(providers, brand -> all, DEFAULT_PATIENCE);
  }
}
