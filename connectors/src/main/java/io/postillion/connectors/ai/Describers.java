package io.postillion.connectors.ai;

import io.postillion.connectors.ai.describe.ModelDescriber;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.visual.Describer;
import java.time.Duration;
import java.util.function.Function;

/** Makes the one describer of an application. */
public final class Describers {

  /** A person waits beside the picture: after this no further attempt is begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Describers() {}

  /** Each brand's models in its order, or nobody where it has none. */
  public static Describer of(BrandModels models) {
    return new ByBrand(models.patient(PATIENCE).each(ModelDescriber::new, Describer.NONE));
  }

  private record ByBrand(Function<BrandId, Describer> brands) implements Describer {

    @Override
    public boolean sees(Brand brand) {
      return brands.apply(brand.id()).sees(brand);
    }

    @Override
    public Described describe(Request request) {
      return brands.apply(request.brand().id()).describe(request);
    }
  }
}
