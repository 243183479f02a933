package io.postillion.connectors.ai;

import io.postillion.connectors.ai.mask.Disguise;
import io.postillion.connectors.ai.mask.Masking;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Pause;
import io.postillion.connectors.ai.model.Reins;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.AiPolicies;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.Allowance;
import io.postillion.core.ai.prompt.House;
import io.postillion.core.ai.prompt.HousePrompt;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.brand.BrandId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Each brand's models in its order, which is looked up each time. All tasks of an application share
 * one: a provider that rests for one task rests for all.
 */
public final class BrandModels {

  private final Models all;
  private final AiPolicies policies;
  private final BiPredicate<BrandId, String> serving;
  private final Reins reins;

  private BrandModels(
      Models all, AiPolicies policies, BiPredicate<BrandId, String> serving, Reins reins) {
    this.all = all;
    this.policies = policies;
    this.serving = serving;
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
    Reins reins = new Held(settings.policies(), allowance, house);
    return new BrandModels(
        Models.of(settings.providers(), settings.patience(), http, calls, clock, pause)
            .heldBy(reins),
        settings.policies(),
        settings.serving(),
        reins);
  }

  private record Held(AiPolicies policies, Allowance allowance, House house) implements Reins {

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
      AiPolicy policy = policies.of(brand);
      return (policy.masking() ? Masking.of(policy.maskedNames()) : Masking.NONE).begin();
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

  /** Why a brand that is to ask models has none of them; empty when it has, or is to ask none. */
  Optional<String> loss(BrandId brand) {
    List<String> wanted = policies.of(brand).providers();
    return wanted.isEmpty() || !of(brand).isEmpty()
        ? Optional.empty()
        : Optional.of(
            "None of the AI providers that brand %s is to ask (%s) serves it any more. An administrator chooses others under Settings at the desk."
                .formatted(brand, String.join(", ", wanted)));
  }

  /** Whether what works offline serves a brand whose models fail. */
  boolean isOfflineAfterFailure(BrandId brand) {
    return policies.of(brand).offlineAfterFailure();
  }

  /** The same models for a task that is begun again for this long at most. */
  public BrandModels patient(Duration patience) {
    return new BrandModels(all.patient(patience), policies, serving, reins);
  }

  /** The brand's models, as it is to ask them now; empty where it has none. */
  public Models of(BrandId brand) {
    return all.inOrder(
        policies.of(brand).providers().stream().filter(name -> serving.test(brand, name)).toList());
  }

  /**
   * What does a task for each brand, to be looked up each time it is done.
   *
   * @param online made once for each order of models
   * @param offline what serves where a brand has no model, or may ask none just now
   */
  public <T> Function<BrandId, T> each(Function<Models, T> online, T offline) {
    Map<List<String>, T> made = new ConcurrentHashMap<>();
    return brand -> {
      Models own = of(brand);
      return own.isEmpty() || reins.refusal(brand).isPresent()
          ? offline
          : made.computeIfAbsent(own.names(), order -> online.apply(own));
    };
  }
}
