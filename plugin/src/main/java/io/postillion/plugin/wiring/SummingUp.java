package io.postillion.plugin.wiring;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Brands;
import io.postillion.core.flow.running.EndedDays;
import io.postillion.core.flow.running.RunningModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sums up each day of each model when it is over, before anybody asks for it. */
final class SummingUp extends Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(SummingUp.class);

  /** A few more than any page shows. */
  private static final Duration SHOWN = Duration.ofDays(91);

  private static final Duration KEPT = Duration.ofDays(180);

  private final RunningModels models;
  private final EndedDays days;
  private final Brands brands;
  private final Clock clock;

  SummingUp(RunningModels models, EndedDays days, Brands brands, Clock clock) {
    super("summing-up", Duration.ofMinutes(2), Duration.ofHours(1));
    this.models = models;
    this.days = days;
    this.brands = brands;
    this.clock = clock;
  }

  @Override
  void work() {
    Instant now = clock.instant();
    for (Brand brand : brands.all()) {
      int summed = models.sumUp(brand.id(), now.minus(SHOWN));
      if (summed > 0) {
        LOG.debug("{} days of models of {} were summed up", summed, brand.id());
      }
    }
    days.forget(LocalDate.ofInstant(now.minus(KEPT), ZoneOffset.UTC));
  }

  @Override
  String undone() {
    return "Finished days of the models could not be summed up";
  }
}
