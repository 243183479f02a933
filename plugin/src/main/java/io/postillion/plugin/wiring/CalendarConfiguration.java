package io.postillion.plugin.wiring;

import io.postillion.core.feed.Feeds;
import io.postillion.core.ideas.Occasions;
import io.postillion.core.ideas.OwnDays;
import io.postillion.core.post.Agenda;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.desk.calendar.FeedAddresses;
import io.postillion.plugin.store.Stores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar: the posts by time, the days that readers know, and feeds for other programs. */
@Configuration(proxyBeanMethods = false)
public class CalendarConfiguration {

  @Bean
  Agenda agenda(Stores stores) {
    return stores.agenda();
  }

  @Bean
  Feeds feeds(Stores stores) {
    return stores.feeds();
  }

  @Bean
  FeedAddresses feedAddresses(
      PostillionProperties properties, @Value("${postillion.desk.base-path:/desk}") String desk) {
    return new FeedAddresses(properties.baseUri(), desk);
  }

  @Bean
  Occasions occasions(OwnDays ownDays) {
    return new Occasions(ownDays);
  }
}
