package io.postillion.plugin.wiring;

import io.postillion.core.ideas.Occasions;
import io.postillion.core.ideas.OwnDays;
import io.postillion.core.post.Agenda;
import io.postillion.plugin.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in the calendar: the posts by time, and the days that readers know. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {

  @Bean
  Agenda agenda(Stores stores) {
    return stores.agenda();
  }

  @Bean
  Occasions occasions(OwnDays ownDays) {
    return new Occasions(ownDays);
  }
}
