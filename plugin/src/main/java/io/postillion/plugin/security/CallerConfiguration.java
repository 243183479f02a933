package io.postillion.plugin.security;

import io.postillion.core.people.People;
import io.postillion.plugin.store.Logins;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who makes a request; a host with a sign-on of its own gives its own {@link CurrentCaller}. */
@Configuration(proxyBeanMethods = false)
public class CallerConfiguration {

  @Bean("postillionCurrentCaller")
  @ConditionalOnMissingBean
  CurrentCaller currentCaller(Logins logins, People people) {
    return new SignedIn(logins, people);
  }

  @Bean("postillionCurrentPerson")
  @ConditionalOnMissingBean
  CurrentPerson currentPerson(CurrentCaller caller) {
    return () -> caller.get().person();
  }
}
