package io.postillion.connectors.ai;

import io.postillion.connectors.ai.brief.ModelBriefs;
import io.postillion.connectors.ai.offline.OfflineBriefs;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.BriefRequest;
import io.postillion.core.brief.BriefReviewer;
import io.postillion.core.brief.Fillings;
import java.time.Duration;
import java.util.function.Function;

/** Makes the one reviewer of briefs of an application. */
public final class Briefers {

  /** A person waits: after this no further attempt is begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Briefers() {}

  /**
   * Each brand's models in its order, or the article's own sentences where it has none or may ask
   * none just now.
   */
  public static BriefReviewer of(BrandModels models) {
    Function<BrandId, Function<BriefRequest, Fillings>> brands =
        models
            .patient(PATIENCE)
            .each(online -> new ModelBriefs(online)::propose, OfflineBriefs::of);
    return new ByBrand(models, brands);
  }

  private record ByBrand(
      BrandModels models, Function<BrandId, Function<BriefRequest, Fillings>> brands)
      implements BriefReviewer {

    @Override
    public boolean hasModel(BrandId brand) {
      return !models.of(brand).isEmpty();
    }

    @Override
    public Fillings extract(BriefRequest request) {
      return OfflineBriefs.of(request);
    }

    @Override
    public Fillings propose(BriefRequest request) {
      return models.refusal(request.brand().id()).isPresent()
          ? extract(request)
          : brands.apply(request.brand().id()).apply(request);
    }
  }
}
