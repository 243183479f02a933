package io.postillion.routes.ai;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * {@code ai:suggest}, {@code ai:ideas} and the others have models, or what serves without them, do
 * a task for a post or an article. The body names it by ids: a task of the engine, or a map with
 * the same entries. What comes back is a map of ids and scalars. All that is made is an offer, kept
 * for people to take or leave; only a post without any text gets one by {@code ai:draft}.
 */
public final class AiComponent extends DefaultComponent {

  private final AiWork work;

  public AiComponent(AiWork work) {
    this.work = work;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
    AiOperation operation = AiOperation.of(remaining);
    Map<String, Object> options = new HashMap<>();
    for (String option : operation.options()) {
      Object value = parameters.remove(option);
      if (value != null) {
        options.put(option, value);
      }
    }
    return new AiEndpoint(uri, this, operation, options);
  }

  AiWork work() {
    return work;
  }
}
