package io.postillion.plugin.wiring;

import io.postillion.core.Transactions;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Policies;
import io.postillion.core.insight.BrandHashtags;
import io.postillion.core.insight.HashtagAdvisor;
import io.postillion.core.insight.MeasureTimers;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Measuring;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.plugin.config.ConfiguredMeasuring;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.store.Stores;
import io.postillion.processes.engine.CamundaMeasureTimers;
import io.postillion.routes.measure.MeasureRoutes;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people respond to what is out, and what follows for the next posts. */
@Configuration(proxyBeanMethods = false)
public class InsightConfiguration {

  @Bean("postillionMeasurements")
  Measurements measurements(Stores stores) {
    return stores.measurements();
  }

  @Bean("postillionMeasureTimers")
  @ConditionalOnProperty(
      name = "postillion.engine.remote.url",
      havingValue = "none",
      matchIfMissing = true)
  MeasureTimers measureTimers(ProcessEngine engine) {
    return new CamundaMeasureTimers(engine);
  }

  @Bean("postillionMeasuring")
  Measuring measuring(
      Ledger ledger,
      Channels channels,
      NetworkConnections networks,
      Measurements measurements,
      MeasureTimers timers,
      Transactions transactions,
      PostillionProperties properties,
      Clock clock) {
    return new Measuring(
        ledger,
        channels,
        networks,
        new ConfiguredMeasuring(properties),
        measurements,
        timers,
        transactions,
        clock);
  }

  @Bean("postillionMeasureSweep")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  MeasureSweep measureSweep(Measuring measuring, Brands brands) {
    return new MeasureSweep(measuring, brands);
  }

  @Bean("postillionMeasureRoutes")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  MeasureRoutes measureRoutes(Measuring measuring) {
    return new MeasureRoutes(measuring);
  }

  @Bean("postillionHashtagAdvisor")
  HashtagAdvisor hashtagAdvisor(Policies policies, Posts posts, Measurements measurements) {
    return new BrandHashtags(policies, posts, measurements);
  }
}
