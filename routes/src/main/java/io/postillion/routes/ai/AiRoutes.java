package io.postillion.routes.ai;

import io.postillion.core.flow.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** The engine's tasks for models, in anyone's processes. */
public final class AiRoutes extends RouteBuilder {

  /** A few minutes of asking models again. */
  private static final int RETRIES = 3;

  private final int atOnce;

  /**
   * @param atOnce so many tasks of each topic are done at once; each keeps a thread, and nothing of
   *     the database, while its model is thinking
   */
  public AiRoutes(int atOnce) {
    this.atOnce = atOnce;
  }

  @Override
  public void configure() {
    for (AiOperation operation : AiOperation.values()) {
      if (operation != AiOperation.DRAFT) {
        from("camunda:%s?maxTasks=%d&retries=%d&poll=15s&whenExhausted=%s"
                .formatted(operation.topic(), atOnce, RETRIES, AiErrors.FAILED))
            .routeId(operation.topic())
            .routeConfigurationId(AiErrors.ID)
            .to("ai:" + operation.word())
            .process(AiRoutes::done);
      }
    }
  }

  private static void done(Exchange exchange) throws Exception {
    Map<?, ?> found = exchange.getIn().getMandatoryBody(Map.class);
    Map<String, Object> variables = new HashMap<>();
    found.forEach((name, value) -> variables.put(String.valueOf(name), value));
    exchange.getMessage().setBody(new Outcome.Done(variables));
  }
}
