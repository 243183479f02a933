package io.postillion.routes.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.post.Posts;
import java.lang.reflect.Proxy;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocialComponentTest {

  private final CamelContext camel = new DefaultCamelContext();

  @BeforeEach
  void startCamel() {
    camel.addComponent("social", new SocialComponent(null, untouchable()));
    camel.start();
  }

  @AfterEach
  void stopCamel() throws Exception {
    camel.close();
  }

  @Test
  void a_text_is_refused_whatever_route_brings_it() {
    assertThatThrownBy(
            () ->
                camel
                    .createProducerTemplate()
                    .sendBody("social:any/publish", "Buy now, nobody approved this!"))
        .rootCause()
        .hasMessageContaining("never a text");
  }

  @Test
  void nothing_comes_out_of_it() {
    assertThatThrownBy(
            () -> camel.getEndpoint("social:acme/publish").createConsumer(exchange -> {}))
        .hasMessageContaining("to()");
  }

  @Test
  void an_unknown_operation_is_refused() {
    assertThatThrownBy(() -> camel.getEndpoint("social:acme/delete"))
        .rootCause()
        .hasMessageContaining("social:<channel>/publish");
    assertThat(camel.getEndpoint("social:acme/look")).isNotNull();
  }

  private static Posts untouchable() {
    return (Posts)
        Proxy.newProxyInstance(
            SocialComponentTest.class.getClassLoader(),
            new Class<?>[] {Posts.class},
            (proxy, method, arguments) -> {
              throw new AssertionError("must not be asked");
            });
  }
}
