package io.postillion.connectors.ai;

import io.postillion.connectors.ai.draft.PostWriter;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.offline.OfflineWriter;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.ai.prompt.TryOut;
import io.postillion.core.brand.BrandId;
import io.postillion.core.memory.Recall;
import java.util.Optional;

/** Makes what instructions are tried out with. */
public final class TryOuts {

  private TryOuts() {}

  /**
   * @param recall what models are given of a brand's memory
   */
  public static TryOut of(BrandModels models, Recall recall) {
    return new ByBrand(models, recall, new OfflineWriter());
  }

  private record ByBrand(BrandModels models, Recall recall, OfflineWriter offline)
      implements TryOut {

    @Override
    public String prompt(DraftRequest request, Optional<Instructions> house) {
      return PostWriter.prompt(
          request, recall.of(request), house.map(Instructions::text).orElse(""));
    }

    @Override
    public Draft draft(DraftRequest request, Optional<Instructions> house) {
      BrandId brand = request.brand().id();
      Models own = models.of(brand);
      Optional<String> refusal = models.refusal(brand);
      if (refusal.isPresent()) {
        return offline.draft(request).because(refusal.get());
      }
      return own.isEmpty()
          ? offline.draft(request)
          : new PostWriter(own, recall).draft(request, house);
    }
  }
}
