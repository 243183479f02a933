package io.postillion.connectors.ai;

import io.postillion.connectors.ai.translate.ModelTranslator;
import io.postillion.core.brand.BrandId;
import io.postillion.core.translate.Translated;
import io.postillion.core.translate.TranslationRequest;
import io.postillion.core.translate.Translator;
import java.time.Duration;
import java.util.function.Function;

/** Makes the one translator of an application. */
public final class Translators {

  /** A person waits: after this no further attempt is begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private Translators() {}

  /** Each brand's models in its order, or nobody where it has none or may ask none just now. */
  public static Translator of(BrandModels models) {
    return new ByBrand(models.patient(PATIENCE).each(ModelTranslator::new, Translator.NONE));
  }

  private record ByBrand(Function<BrandId, Translator> brands) implements Translator {

    @Override
    public boolean serves(BrandId brand) {
      return brands.apply(brand).serves(brand);
    }

    @Override
    public Translated translate(TranslationRequest request) {
      return brands.apply(request.brand().id()).translate(request);
    }
  }
}
