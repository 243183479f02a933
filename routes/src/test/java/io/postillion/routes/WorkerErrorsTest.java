package io.postillion.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.publish.NotDueException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkerErrorsTest {

  private static final Task TASK = new Task("1", "publish-post", Map.of());

  static Stream<List<Object>> failures() {
    return Stream.of(
        List.of(new Rejected("too long"), new Outcome.Error("REJECTED", "too long")),
        List.of(new Unauthorised("signed out"), new Outcome.Error("UNAUTHORISED", "signed out")),
        List.of(new OutcomeUnknown("lost"), new Outcome.Error("OUTCOME_UNKNOWN", "lost")),
        List.of(new NotDueException("called off"), new Outcome.Error("NOT_APPROVED", "called off")),
        List.of(
            new Transient("busy", Duration.ofSeconds(7), null),
            new Outcome.Retry("busy", Duration.ofSeconds(7))));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void each_failure_has_its_own_way_in_the_model(List<Object> row) throws Exception {
    assertThat(answerOfARouteThatThrows((RuntimeException) row.get(0))).isEqualTo(row.get(1));
  }

  @Test
  void what_is_no_failure_of_the_outside_world_is_left_to_the_engine() throws Exception {
    IllegalStateException bug = new IllegalStateException("a bug");

    assertThat(answerOfARouteThatThrows(bug)).isSameAs(bug);
  }

  private static Object answerOfARouteThatThrows(RuntimeException problem) throws Exception {
    try (CamelContext camel = new DefaultCamelContext()) {
      camel.addRoutesConfigurations(new WorkerErrors());
      camel.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("direct:work")
                  .routeConfigurationId(WorkerErrors.ID)
                  .process(
                      Worker.of(
                          task -> {
                            throw problem;
                          }));
            }
          });
      camel.start();
      var exchange =
          camel
              .createFluentProducerTemplate()
              .to("direct:work")
              .withProcessor(given -> given.getIn().setBody(TASK))
              .send();
      return exchange.getException() == null
          ? exchange.getMessage().getBody()
          : exchange.getException();
    }
  }
}
