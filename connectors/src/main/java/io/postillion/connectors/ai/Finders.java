package io.postillion.connectors.ai;

import io.postillion.connectors.ai.ideas.IdeaWriter;
import io.postillion.connectors.ai.offline.OfflineIdeas;
import io.postillion.core.brand.BrandId;
import io.postillion.core.ideas.IdeaFinder;
import java.time.Duration;
import java.util.function.Function;

/** Makes the one finder of ideas of an application. */
public final class Finders {

  /** A person waits: after this no further attempt is begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Finders() {}

  /**
   * Each brand's models in its order, or the articles' own sentences where it has none or may ask
   * none just now.
   */
  public static IdeaFinder of(BrandModels models) {
    Function<BrandId, IdeaFinder> brands =
        models.patient(PATIENCE).each(IdeaWriter::new, OfflineIdeas::find);
    return request ->
        models.refusal(request.brand().id()).isPresent()
            ? OfflineIdeas.find(request)
            : brands.apply(request.brand().id()).find(request);
  }
}
