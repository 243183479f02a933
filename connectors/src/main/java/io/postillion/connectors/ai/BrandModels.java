package io.postillion.connectors.ai;

import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Pause;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.brand.BrandId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Each brand's models in its order. All tasks of an application share one: a provider that rests
 * for one task rests for all.
 */
public final class BrandModels {

  private final Models others;
  private final Map<BrandId, Models> brands;

  private BrandModels(Models others, Map<BrandId, Models> brands) {
    this.others = others;
    this.brands = Map.copyOf(brands);
  }

  public static BrandModels of(AiSettings settings, HttpSettings http, AiCalls calls, Clock clock) {
    return of(settings, http, calls, clock, Pause.SLEEP);
  }

  static BrandModels of(
      AiSettings settings, HttpSettings http, AiCalls calls, Clock clock, Pause pause) {
    Models all = Models.of(settings.providers(), settings.patience(), http, calls, clock, pause);
    return new BrandModels(
        all.inOrder(settings.order()),
        settings.brands().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, brand -> all.inOrder(brand.getValue()))));
  }

  /** The same models for a task that is begun again for this long at most. */
  public BrandModels patient(Duration patience) {
    return new BrandModels(
        others.patient(patience),
        brands.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, brand -> brand.getValue().patient(patience))));
  }

  /** The brand's models; empty where it has none. */
  public Models of(BrandId brand) {
    return brands.getOrDefault(brand, others);
  }

  /**
   * What does a task for each brand.
   *
   * @param online made once for each order of models
   * @param offline what serves where a brand has no model
   */
  public <T> Function<BrandId, T> each(Function<Models, T> online, T offline) {
    Function<Models, T> maker = models -> models.isEmpty() ? offline : online.apply(models);
    T usual = maker.apply(others);
    Map<BrandId, T> own =
        brands.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, brand -> maker.apply(brand.getValue())));
    return brand -> own.getOrDefault(brand, usual);
  }
}
