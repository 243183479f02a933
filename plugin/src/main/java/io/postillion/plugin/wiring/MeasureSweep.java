package io.postillion.plugin.wiring;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Brands;
import io.postillion.core.insight.Measuring;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks once a minute for posts that are out and not measured yet. */
final class MeasureSweep extends Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(MeasureSweep.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final Measuring measuring;
  private final Brands brands;

  MeasureSweep(Measuring measuring, Brands brands) {
    super("measuring", EVERY, EVERY);
    this.measuring = measuring;
    this.brands = brands;
  }

  @Override
  void work() {
    for (Brand brand : brands.all()) {
      int begun = measuring.begin(brand.id());
      if (begun > 0) {
        LOG.debug("{} posts of {} are measured from now on", begun, brand.id());
      }
    }
  }

  @Override
  String undone() {
    return "Posts that are out could not be taken up for measuring";
  }
}
