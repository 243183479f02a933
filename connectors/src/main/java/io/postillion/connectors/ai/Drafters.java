package io.postillion.connectors.ai;

import io.postillion.connectors.ai.draft.PostWriter;
import io.postillion.connectors.ai.offline.OfflineWriter;
import io.postillion.core.ai.Drafter;
import io.postillion.core.brand.BrandId;
import java.util.function.Function;

/** Makes the one drafter of an application. */
public final class Drafters {

  private Drafters() {}

  /** Each brand's models in its order, or the offline writer where it has none. */
  public static Drafter of(BrandModels models) {
    Function<BrandId, Drafter> brands = models.each(PostWriter::new, new OfflineWriter());
    return request -> brands.apply(request.brand().id()).draft(request);
  }
}
