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

  @Bean("postillionAgenda")
  Agenda agenda(Stores stores) {
    return stores.agenda();
  }

  @Bean("postillionFeeds")
  Feeds feeds(Stores stores) {
    return stores.feeds();
  }

  @Bean("postillionFeedAddresses")
  FeedAddresses feedAddresses(
      PostillionProperties properties, @Value("${postillion.desk.base-path:/desk}") String desk) {
    return new FeedAddresses(properties.baseUri(), desk);
  }

  @Bean("postillionOccasions")
  Occasions occasions(OwnDays ownDays) {
    return new Occasions(ownDays);
  }
}
