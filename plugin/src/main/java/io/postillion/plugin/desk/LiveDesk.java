package io.postillion.plugin.desk;

import io.postillion.core.live.Happenings;
import io.postillion.plugin.desk.live.Pulse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What open pages hear. */
@Configuration(proxyBeanMethods = false)
class LiveDesk {

  @Bean("postillionDeskPulse")
  Pulse deskPulse(Happenings happenings) {
    return new Pulse(happenings);
  }
}
