package io.postillion.bench.host;

import com.zaxxer.hikari.HikariDataSource;
import io.postillion.connectors.http.Http;
import io.postillion.core.approval.Approving;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.ContentInbox;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.People;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Publisher;
import io.postillion.plugin.connect.CmsKind;
import io.postillion.plugin.connect.NetworkKind;
import java.time.Clock;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What the bench adds to the application: a network, a CMS, people who never sleep. */
@Configuration(proxyBeanMethods = false)
class BenchConfiguration {

  @Bean
  NetworkKind benchKind(Http http, Clock clock) {
    return new BenchKind(http, clock);
  }

  @Bean
  CmsKind benchCmsKind(Http http, Clock clock) {
    return new BenchCmsKind(http, clock);
  }

  @Bean
  Seeder seeder(
      DataSource database,
      PlatformTransactionManager transactions,
      ProcessEngine engine,
      Channels channels,
      Brands brands,
      People people) {
    return new Seeder(new JdbcTemplate(database), transactions, engine, channels, brands, people);
  }

  @Bean
  Newsroom newsroom(ContentInbox inbox) {
    return new Newsroom(inbox);
  }

  @Bean
  TirelessApprover tirelessApprover(
      Brands brands, People people, Posts posts, WorkItems items, Approving approving) {
    return new TirelessApprover(brands, people, posts, items, approving);
  }

  @Bean
  HostOrders hostOrders(
      Seeder seeder,
      Newsroom newsroom,
      TirelessApprover approver,
      Publisher publisher,
      ProcessEngine engine,
      HikariDataSource database) {
    return new HostOrders(seeder, newsroom, approver, publisher, engine, database);
  }
}
