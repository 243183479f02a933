package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.feed.Feeds;
import io.postillion.core.ideas.Occasions;
import io.postillion.core.ideas.OwnDay;
import io.postillion.core.live.Happening;
import io.postillion.core.live.Happenings;
import io.postillion.core.post.Agenda;
import io.postillion.plugin.desk.calendar.FeedAddresses;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The posts by time, and a day that the brand celebrates. */
@Configuration(proxyBeanMethods = false)
class CalendarBeans {

  @Bean
  Agenda agenda(MemoryPosts posts, MemoryLedger ledger) {
    return new MemoryAgenda(posts, ledger);
  }

  /** Nothing happens while somebody looks. */
  @Bean
  Happenings happenings() {
    return new Happenings() {
      @Override
      public long newest(BrandId brand) {
        return 0;
      }

      @Override
      public List<Happening> after(BrandId brand, long id, int limit) {
        return List.of();
      }
    };
  }

  @Bean
  Feeds feeds() {
    return new MemoryFeeds();
  }

  @Bean
  FeedAddresses feedAddresses() {
    return new FeedAddresses(URI.create("https://desk.example/"), "/desk");
  }

  @Bean
  Occasions occasions() {
    return new Occasions(brand -> List.of(OwnDay.of("2029-07-14", "Day of <b>bikes</b>")));
  }
}
