package io.postillion.plugin;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that keep our libraries from changing a host, each weaker than whatever the host says
 * itself: our addresses have a beginning of their own, Spring Boot does not run Flyway for an
 * application that has no migrations for it, nor Thymeleaf for one that has no templates. Alone
 * with a remote engine, we start none here.
 */
final class HostDefaults implements EnvironmentPostProcessor, Ordered {

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment host, SpringApplication application) {
    Map<String, Object> defaults = new HashMap<>();
    if (!host.getProperty("postillion.security.stand-alone", Boolean.class, false)) {
      defaults.put("postillion.base-path", "/postillion");
      defaults.put("postillion.desk.base-path", "${postillion.base-path}/desk");
      defaults.put("postillion.clients.base-path", "${postillion.base-path}/client");
    }
    if (host.containsProperty("postillion.engine.remote.url")
        && host.getProperty("postillion.security.stand-alone", Boolean.class, false)) {
      defaults.put("camunda.bpm.enabled", "false");
    }
    ClassLoader classes = application.getClassLoader();
    if (!host.containsProperty("spring.flyway.locations")
        && classes.getResource("db/migration") == null) {
      defaults.put("spring.flyway.enabled", "false");
    }
    if (!host.containsProperty("spring.thymeleaf.prefix")
        && classes.getResource("templates") == null) {
      defaults.put("spring.thymeleaf.enabled", "false");
    }
    host.getPropertySources().addLast(new MapPropertySource("postillionHostDefaults", defaults));
  }
}
