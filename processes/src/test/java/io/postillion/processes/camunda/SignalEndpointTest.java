package io.postillion.processes.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.approval.Decision;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.util.Date;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignalEndpointTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private final CamelContext camel = new DefaultCamelContext();
  private final PostId post = PostId.random();
  private final Map<String, Object> ids = Map.of("brandId", "acme", "postId", post.toString());

  @BeforeEach
  void the_component_is_found_by_its_name_and_the_engine_in_the_registry() {
    camel.getRegistry().bind("engine", ProcessEngine.class, engine.engine());
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void a_route_starts_a_process() {
    String instance =
        send().requestBodyAndHeader("camunda:start/post", ids, businessKey(), post, String.class);

    assertThat(instance).isNotEmpty();
    assertThat(engine.take("draft-post").getBusinessKey()).isEqualTo(post.toString());
  }

  @Test
  void a_route_wakes_a_process() {
    engine.flow().startPost(TestEngine.BRAND, post);
    engine.done("draft-post");
    engine.checked();
    engine.decide(post, Decision.APPROVED, "");
    engine.done("record-decision");
    engine.done("plan-publication", Map.of("wakeAt", Date.from(engine.clock().instant())));

    send().sendBodyAndHeader("camunda:message/post-edited", null, businessKey(), post);

    assertThat(engine.take("submit-post").getBusinessKey()).isEqualTo(post.toString());
  }

  @Test
  void a_message_without_a_business_key_reaches_nobody() {
    assertThatThrownBy(() -> send().sendBody("camunda:message/post-edited", null))
        .rootCause()
        .hasMessageContaining("which article or post is it about?");
  }

  @Test
  void a_message_for_which_nobody_waits_is_an_error() {
    assertThatThrownBy(
            () ->
                send().sendBodyAndHeader("camunda:message/post-edited", null, businessKey(), post))
        .rootCause()
        .hasMessageContaining("post-edited");
  }

  @Test
  void a_body_that_is_no_map_is_an_error() {
    assertThatThrownBy(() -> send().sendBody("camunda:start/post", "brandId=acme"))
        .rootCause()
        .hasMessage("The body must be a map of process variables, not a java.lang.String");
  }

  @Test
  void an_address_that_means_nothing_is_refused_when_the_route_is_built() {
    assertThatThrownBy(() -> camel.getEndpoint("camunda:stop/post"))
        .rootCause()
        .hasMessageContaining("camunda:<topic>, camunda:start/<process>, camunda:message/<name>");
  }

  @Test
  void each_address_works_in_one_direction() {
    assertThatThrownBy(() -> camel.getEndpoint("camunda:draft-post").createProducer())
        .hasMessageContaining("hands out work");
    assertThatThrownBy(() -> camel.getEndpoint("camunda:start/post").createConsumer(e -> {}))
        .hasMessageContaining("is to be sent to");
  }

  private ProducerTemplate send() {
    return camel.createProducerTemplate();
  }

  private static String businessKey() {
    return CamundaComponent.BUSINESS_KEY;
  }
}
