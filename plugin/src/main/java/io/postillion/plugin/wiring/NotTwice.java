package io.postillion.plugin.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.core.io.Resource;

/** Keeps our models out of what Camunda's starter finds by itself and deploys as the host's. */
final class NotTwice extends AbstractProcessEnginePlugin {

  private static final String OURS = "/postillion/";

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    if (engine instanceof SpringTransactionsProcessEngineConfiguration spring
        && spring.getDeploymentResources() != null) {
      spring.setDeploymentResources(
          Stream.of(spring.getDeploymentResources())
              .filter(resource -> !isOurs(resource))
              .toArray(Resource[]::new));
    }
  }

  private static boolean isOurs(Resource resource) {
    try {
      String address = resource.getURL().toString();
      int file = address.lastIndexOf('/');
      return address.substring(0, file + 1).endsWith(OURS)
          && NotTwice.class.getResource(address.substring(file + 1 - OURS.length())) != null;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A model of the host cannot be found", unreadable);
    }
  }
}
