package io.postillion.plugin.desk;

import io.postillion.core.flow.rehearsal.Rehearsing;
import io.postillion.plugin.config.ConditionalOnOwnEngine;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.rehearsal.RehearsalViews;
import io.postillion.plugin.desk.running.RunningViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the models. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOwnEngine
class RunningDesk {

  @Bean("postillionDeskRunningViews")
  RunningViews deskRunningViews(Times times, Words words) {
    return new RunningViews(times, words);
  }

  @Bean("postillionDeskRehearsalViews")
  RehearsalViews deskRehearsalViews(Rehearsing rehearsing, Words words) {
    return new RehearsalViews(rehearsing, words);
  }
}
