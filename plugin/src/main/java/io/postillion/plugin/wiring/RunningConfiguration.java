package io.postillion.plugin.wiring;

import io.postillion.core.approval.FastLane;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.campaign.Belonging;
import io.postillion.core.check.Findings;
import io.postillion.core.client.Client;
import io.postillion.core.client.Clients;
import io.postillion.core.flow.rehearsal.Rehearsing;
import io.postillion.core.flow.running.EndedDays;
import io.postillion.core.flow.running.RunningModels;
import io.postillion.core.post.Posts;
import io.postillion.plugin.config.ConditionalOnOwnEngine;
import io.postillion.plugin.config.HistoryProperties;
import io.postillion.plugin.store.Logins;
import io.postillion.plugin.store.Stores;
import io.postillion.processes.engine.CamundaRehearsals;
import io.postillion.processes.engine.CamundaRunningModels;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Models as they run, and as they would run. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOwnEngine
@EnableConfigurationProperties(HistoryProperties.class)
public class RunningConfiguration {

  @Bean("postillionEndedDays")
  EndedDays endedDays(Stores stores) {
    return stores.endedDays();
  }

  @Bean("postillionRunningModels")
  RunningModels runningModels(ProcessEngine engine, EndedDays days, Clock clock) {
    return new CamundaRunningModels(engine, days, clock);
  }

  @Bean("postillionSummingUp")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  SummingUp summingUp(RunningModels models, EndedDays days, Brands brands, Clock clock) {
    return new SummingUp(models, days, brands, clock);
  }

  @Bean("postillionRehearsing")
  Rehearsing rehearsing(
      ProcessEngine engine,
      Brands brands,
      Posts posts,
      Channels channels,
      Findings findings,
      FastLane fastLane,
      Belonging belonging,
      Logins logins,
      ObjectProvider<Clients> clients) {
    return new Rehearsing(
        new CamundaRehearsals(engine),
        brands,
        posts,
        channels,
        findings,
        fastLane,
        belonging,
        logins::all,
        brand ->
            clients.stream()
                .flatMap(all -> all.of(brand).stream())
                .filter(Client::mayCome)
                .map(Client::name)
                .toList());
  }
}
