package io.postillion.plugin.wiring;

import io.postillion.processes.engine.EngineRelease;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which engine we are plugged into, and what is known to be wrong with it: log and health say so.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = "postillion.engine.remote.url",
    havingValue = "none",
    matchIfMissing = true)
public class ReleaseConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseConfiguration.class);

  @Bean("postillionEngineRelease")
  EngineRelease engineRelease(ProcessEngine engine) {
    EngineRelease release = EngineRelease.here(engine.getClass().getClassLoader());
    LOG.info("Process engine: Camunda {}, {} edition", release.version(), release.edition());
    release.warnings().forEach(LOG::warn);
    return release;
  }

  @Bean("postillionEngineHealthIndicator")
  HealthIndicator engineHealth(EngineRelease release) {
    return () ->
        Health.up()
            .withDetail("version", release.version())
            .withDetail("edition", release.edition())
            .withDetail("warnings", release.warnings())
            .build();
  }
}
