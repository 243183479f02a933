package io.postillion.routes.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AiComponentTest {

  private final CamelContext camel = new DefaultCamelContext();

  @BeforeEach
  void startCamel() {
    camel.addComponent(
        "ai", new AiComponent(new AiWork(null, null, null, null, null, null, null, null, null)));
    camel.start();
  }

  @AfterEach
  void stopCamel() throws Exception {
    camel.close();
  }

  @Test
  void each_task_is_an_endpoint_and_nothing_else_is() {
    for (AiOperation operation : AiOperation.values()) {
      assertThat(camel.getEndpoint("ai:" + operation.word())).isNotNull();
    }
    assertThatThrownBy(() -> camel.getEndpoint("ai:publish"))
        .rootCause()
        .hasMessageContaining(
            "brief, ideas, draft, variants, suggest, describe, card, imagine, translate");
  }

  @Test
  void an_option_that_a_task_does_not_know_is_refused() {
    assertThat(camel.getEndpoint("ai:suggest?wish=shorter")).isNotNull();
    assertThatThrownBy(() -> camel.getEndpoint("ai:suggest?wihs=shorter"))
        .hasStackTraceContaining("wihs");
  }

  @Test
  void nothing_comes_out_of_it() {
    assertThatThrownBy(() -> camel.getEndpoint("ai:ideas").createConsumer(exchange -> {}))
        .hasMessageContaining("to()");
  }

  @Test
  void a_text_names_no_post() {
    assertThatThrownBy(
            () -> camel.createProducerTemplate().sendBody("ai:suggest", "Write something nice."))
        .rootCause()
        .isInstanceOf(InputException.class)
        .hasMessageContaining("brandId");
  }
}
