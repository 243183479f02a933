package io.postillion.plugin.wiring;

import io.postillion.core.live.Happenings;
import io.postillion.plugin.store.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to posts while somebody looks. */
@Configuration(proxyBeanMethods = false)
public class LiveConfiguration {

  @Bean("postillionHappenings")
  Happenings happenings(Stores stores) {
    return stores.happenings();
  }
}
