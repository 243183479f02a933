package io.postillion.plugin.wiring;

import io.postillion.core.ai.Forgetting;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets now and then what models said long ago. */
final class Tidying extends Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

  private final Forgetting forgetting;

  Tidying(Forgetting forgetting) {
    super("tidying", Duration.ofMinutes(5), Duration.ofHours(1));
    this.forgetting = forgetting;
  }

  @Override
  void work() {
    int many = forgetting.forget();
    if (many > 0) {
      LOG.info("{} answers, suggestions and pictures were old enough to be forgotten", many);
    }
  }

  @Override
  String undone() {
    return "Old answers of models could not be forgotten";
  }
}
