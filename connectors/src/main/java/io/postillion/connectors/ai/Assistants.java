package io.postillion.connectors.ai;

import io.postillion.connectors.ai.assist.ModelAssistant;
import io.postillion.connectors.ai.offline.OfflineAssistant;
import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Proposals;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/** Makes the one assistant of an application. */
public final class Assistants {

  /** A person waits at the cursor: after this no further attempt is begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Assistants() {}

  /** Each brand's models in its order, or what can be done offline where it has none. */
  public static Assistant of(BrandModels models) {
    return new ByBrand(models.patient(PATIENCE).each(ModelAssistant::new, new OfflineAssistant()));
  }

  private record ByBrand(Function<BrandId, Assistant> brands) implements Assistant {

    @Override
    public Set<Wish> wishes(BrandId brand) {
      return brands.apply(brand).wishes(brand);
    }

    @Override
    public Proposals propose(PassageRequest request) {
      return brands.apply(request.brand().id()).propose(request);
    }

    @Override
    public Proposals propose(PassageRequest request, Listener listener) {
      return brands.apply(request.brand().id()).propose(request, listener);
    }
  }
}
