package io.postillion.connectors.ai;

import io.postillion.connectors.ai.model.ProviderSettings;
import io.postillion.core.brand.BrandId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which models there are, and who is asked for whom.
 *
 * @param order names of providers, the next one asked when one cannot help; empty for the offline
 *     writer
 * @param brands brands with an order of their own; an empty one for the offline writer
 * @param patience after which a draft begins no further attempt; one that is under way may still
 *     take its provider's timeout
 * @param handling of brands that handle models in another way than {@link Handling#USUAL}
 */
public record AiSettings(
    List<ProviderSettings> providers,
    List<String> order,
    Map<BrandId, List<String>> brands,
    Duration patience,
    Map<BrandId, Handling> handling) {

  public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(90);

  /** No model anywhere: the offline writer serves. */
  public static final AiSettings OFFLINE = of(List.of());

  /**
   * @throws IllegalArgumentException when two providers have one name, or an order names none
   */
  public AiSettings {
    providers = List.copyOf(providers);
    order = List.copyOf(order);
    brands = Map.copyOf(brands);
    handling = Map.copyOf(handling);
    Set<String> names = new HashSet<>();
    for (ProviderSettings provider : providers) {
      if (!names.add(provider.name())) {
        throw new IllegalArgumentException(
            "Two AI providers are named '%s'. Rename one.".formatted(provider.name()));
      }
    }
    Stream.concat(Stream.of(order), brands.values().stream())
        .flatMap(List::stream)
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "No AI provider is named '%s'. There are: %s.".formatted(name, names));
            });
  }

  /** Every brand handles them as usual. */
  public AiSettings(
      List<ProviderSettings> providers,
      List<String> order,
      Map<BrandId, List<String>> brands,
      Duration patience) {
    this(providers, order, brands, patience, Map.of());
  }

  Handling handling(BrandId brand) {
    return handling.getOrDefault(brand, Handling.USUAL);
  }

  /** All brands ask these, in this order. */
  public static AiSettings of(List<ProviderSettings> providers) {
    return new AiSettings(
        providers,
        providers.stream().map(ProviderSettings::name).toList(),
        Map.of(),
        DEFAULT_PATIENCE);
  }
}
