package io.postillion.connectors.ai;

import io.postillion.connectors.ai.draft.PostWriter;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Pause;
import io.postillion.connectors.ai.offline.OfflineWriter;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Drafter;
import io.postillion.core.brand.BrandId;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the one drafter of an application. */
public final class Drafters {

  private Drafters() {}

  /** Each brand's models in its order, or the offline writer where it has none. */
  public static Drafter of(AiSettings settings, HttpSettings http, AiCalls calls, Clock clock) {
    return of(settings, http, calls, clock, Pause.SLEEP);
  }

  static Drafter of(
      AiSettings settings, HttpSettings http, AiCalls calls, Clock clock, Pause pause) {
    Models models = Models.of(settings.providers(), settings.patience(), http, calls, clock, pause);
    return new ByBrand(
        writer(models.inOrder(settings.order())),
        settings.brands().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, brand -> writer(models.inOrder(brand.getValue())))));
  }

  private static Drafter writer(Models models) {
    return models.isEmpty() ? new OfflineWriter() : new PostWriter(models);
  }

  private record ByBrand(Drafter others, Map<BrandId, Drafter> brands) implements Drafter {

    @Override
    public Draft draft(DraftRequest request) {
      return brands.getOrDefault(request.brand().id(), others).draft(request);
    }

    @Override
    public String name() {
      return others.name();
    }
  }
}
