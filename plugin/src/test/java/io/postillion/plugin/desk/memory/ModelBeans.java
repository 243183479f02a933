package io.postillion.plugin.desk.memory;

import io.postillion.core.Transactions;
import io.postillion.core.brand.Brands;
import io.postillion.core.flow.Migrating;
import io.postillion.core.post.History;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Models in memory, and the real use case on top of them. */
@Configuration(proxyBeanMethods = false)
public class ModelBeans {

  @Bean
  MemoryModels models() {
    return new MemoryModels();
  }

  @Bean
  Migrating migrating(
      MemoryModels models, Brands brands, History history, Transactions transactions, Clock clock) {
    return new Migrating(models, brands, history, transactions, clock);
  }
}
