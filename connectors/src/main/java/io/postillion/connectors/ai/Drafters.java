package io.postillion.connectors.ai;

import io.postillion.connectors.ai.draft.PostWriter;
import io.postillion.connectors.ai.offline.OfflineWriter;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Drafter;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.memory.Recall;
import java.util.Optional;
import java.util.function.Function;

/** Makes the one drafter of an application. */
public final class Drafters {

  private Drafters() {}

  /**
   * Each brand's models in its order, or the offline writer where it has none, may ask none just
   * now, or none of them drafts.
   */
  public static Drafter of(BrandModels models) {
    return of(models, Recall.NOTHING);
  }

  /**
   * The same.
   *
   * @param recall what models are given of a brand's memory
   */
  public static Drafter of(BrandModels models, Recall recall) {
    Drafter offline = new OfflineWriter();
    return new ByBrand(
        models, models.each(order -> new PostWriter(order, recall), offline), offline);
  }

  private record ByBrand(BrandModels models, Function<BrandId, Drafter> brands, Drafter offline)
      implements Drafter {

    @Override
    public Draft draft(DraftRequest request) {
      BrandId brand = request.brand().id();
      Optional<String> loss = models.loss(brand);
      if (loss.isPresent() && !models.isOfflineAfterFailure(brand)) {
        throw new Rejected(loss.get());
      }
      Optional<String> refusal = loss.or(() -> models.refusal(brand));
      return refusal.isPresent()
          ? offline.draft(request).because(refusal.get())
          : brands.apply(brand).draft(request);
    }

    @Override
    public Optional<Draft> instead(DraftRequest request, Failure failure) {
      return models.isOfflineAfterFailure(request.brand().id())
              && !models.of(request.brand().id()).isEmpty()
          ? Optional.of(offline.draft(request).because(String.valueOf(failure.getMessage())))
          : Optional.empty();
    }
  }
}
