package io.postillion.plugin.wiring;

import io.postillion.core.evidence.Gathering;
import io.postillion.core.flow.Rounds;
import io.postillion.plugin.config.ConditionalOnOwnEngine;
import io.postillion.plugin.store.Stores;
import io.postillion.processes.engine.CamundaRounds;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What auditors ask for. */
@Configuration(proxyBeanMethods = false)
public class EvidenceConfiguration {

  @Bean("postillionRounds")
  @ConditionalOnOwnEngine
  Rounds rounds(ProcessEngine engine) {
    return new CamundaRounds(engine);
  }

  /** A remote engine is not asked: its history is told of by the votes and by its own cockpit. */
  @Bean("postillionRounds")
  @ConditionalOnProperty("postillion.engine.remote.url")
  Rounds untoldRounds() {
    return Rounds.UNTOLD;
  }

  @Bean("postillionGathering")
  public Gathering gathering(Stores stores, Rounds rounds, Clock clock) {
    return new Gathering(
        stores.brands(),
        stores.channels(),
        stores.people(),
        new Gathering.Texts(
            stores.posts(),
            stores.articles(),
            stores.translations(),
            stores.findings(),
            stores.media(),
            stores.madePictures(),
            stores.altTexts()),
        new Gathering.Deeds(
            stores.approvals(),
            stores.forms(),
            rounds,
            stores.ledger(),
            stores.brakes(),
            stores.history(),
            stores.aiCalls(),
            stores.housePrompts(),
            stores.remarks(),
            stores.links(),
            stores.personSteps()),
        clock);
  }
}
