package io.postillion.connectors.ai;

import io.postillion.connectors.ai.mask.Disguise;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Pause;
import io.postillion.connectors.ai.model.Reins;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Allowance;
import io.postillion.core.ai.prompt.House;
import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.brand.BrandId;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Each brand's models in its order. All tasks of an application share one: a provider that rests
 * for one task rests for all.
 */
public final class BrandModels {

  private final Models others;
  private final Map<BrandId, Models> brands;
  private final AiSettings settings;
  private final Reins reins;

  private BrandModels(
      Models others, Map<BrandId, Models> brands, AiSettings settings, Reins reins) {
    this.others = others;
    this.brands = Map.copyOf(brands);
    this.settings = settings;
    this.reins = reins;
  }

  /** Every brand may ask as much as it likes. */
  public static BrandModels of(AiSettings settings, HttpSettings http, AiCalls calls, Clock clock) {
    return of(settings, http, calls, Allowance.OPEN, House.SILENT, clock);
  }

  public static BrandModels of(
      AiSettings settings,
      HttpSettings http,
      AiCalls calls,
      Allowance allowance,
      House house,
      Clock clock) {
    return of(settings, http, calls, allowance, house, clock, Pause.SLEEP);
  }

  static BrandModels of(
      AiSettings settings, HttpSettings http, AiCalls calls, Clock clock, Pause pause) {
    return of(settings, http, calls, Allowance.OPEN, House.SILENT, clock, pause);
  }

  static BrandModels of(
      AiSettings settings,
      HttpSettings http,
      AiCalls calls,
      Allowance allowance,
      House house,
      Clock clock,
      Pause pause) {
    Reins reins = new Held(settings, allowance, house);
    Models all =
        Models.of(settings.providers(), settings.patience(), http, calls, clock, pause)
            .heldBy(reins);
    return new BrandModels(
        all.inOrder(settings.order()),
        settings.brands().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, brand -> all.inOrder(brand.getValue()))),
        settings,
        reins);
  }

  private record Held(AiSettings settings, Allowance allowance, House house) implements Reins {

    @Override
    public Optional<String> refusal(BrandId brand) {
      return allowance.refusal(brand);
    }

    @Override
    public Optional<Instructions> house(
        BrandId brand, String task, @Nullable Locale language, @Nullable UUID about) {
      return house.of(brand, task, language, about).map(HousePrompt::instructions);
    }

    @Override
    public Disguise disguise(BrandId brand) {
      return settings.handling(brand).masking().begin();
    }
  }

  /** How each brand holds its models. */
  public Reins reins() {
    return reins;
  }

  /** Why a brand that has models asks none just now; empty when it may, or has none. */
  Optional<String> refusal(BrandId brand) {
    return of(brand).isEmpty() ? Optional.empty() : reins.refusal(brand);
  }

  /** Whether what works offline serves a brand whose models fail. */
  boolean isOfflineAfterFailure(BrandId brand) {
    return settings.handling(brand).offlineAfterFailure();
  }

  /** The same models for a task that is begun again for this long at most. */
  public BrandModels patient(Duration patience) {
    return new BrandModels(
        others.patient(patience),
        brands.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, brand -> brand.getValue().patient(patience))),
        settings,
        reins);
  }

  /** The brand's models; empty where it has none. */
  public Models of(BrandId brand) {
    return brands.getOrDefault(brand, others);
  }

  /**
   * What does a task for each brand, to be looked up each time it is done.
   *
   * @param online made once for each order of models
   * @param offline what serves where a brand has no model, or may ask none just now
   */
  public <T> Function<BrandId, T> each(Function<Models, T> online, T offline) {
    Function<Models, T> maker = models -> models.isEmpty() ? offline : online.apply(models);
    T usual = maker.apply(others);
    Map<BrandId, T> own =
        brands.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, brand -> maker.apply(brand.getValue())));
    return brand -> refusal(brand).isPresent() ? offline : own.getOrDefault(brand, usual);
  }
}
