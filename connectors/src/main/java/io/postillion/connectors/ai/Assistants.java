package io.postillion.connectors.ai;

import io.postillion.connectors.ai.assist.ModelAssistant;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Pause;
import io.postillion.connectors.ai.offline.OfflineAssistant;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Proposals;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the one assistant of an application. */
public final class Assistants {

  /** A person waits at the cursor: after this no further attempt is begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Assistants() {}

  /** Each brand's models in its order, or what can be done offline where it has none. */
  public static Assistant of(AiSettings settings, HttpSettings http, AiCalls calls, Clock clock) {
    return of(settings, http, calls, clock, Pause.SLEEP);
  }

  static Assistant of(
      AiSettings settings, HttpSettings http, AiCalls calls, Clock clock, Pause pause) {
    Models models = Models.of(settings.providers(), PATIENCE, http, calls, clock, pause);
    return new ByBrand(
        assistant(models.inOrder(settings.order())),
        settings.brands().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, brand -> assistant(models.inOrder(brand.getValue())))));
  }

  private static Assistant assistant(Models models) {
    return models.isEmpty() ? new OfflineAssistant() : new ModelAssistant(models);
  }

  private record ByBrand(Assistant others, Map<BrandId, Assistant> brands) implements Assistant {

    @Override
    public Set<Wish> wishes(BrandId brand) {
      return of(brand).wishes(brand);
    }

    @Override
    public Proposals propose(PassageRequest request) {
      return of(request.brand().id()).propose(request);
    }

    private Assistant of(BrandId brand) {
      return brands.getOrDefault(brand, others);
    }
  }
}
