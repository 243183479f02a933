package io.postillion.plugin.wiring;

import io.postillion.processes.camunda.CamundaComponent;
import io.postillion.routes.ai.AiComponent;
import io.postillion.routes.cms.CmsComponent;
import io.postillion.routes.social.SocialComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The names that our components have in endpoint URIs. They are told to Camel and are no names of
 * beans, for a host may have beans by such names.
 */
@Configuration(proxyBeanMethods = false)
public class ComponentConfiguration {

  /** What this node calls itself; another one each time it starts. */
  @Bean("postillionNodeName")
  NodeName nodeName() {
    return NodeName.random();
  }

  @Bean("postillionComponents")
  CamelContextConfiguration components(
      CamundaComponent camunda,
      CmsComponent cms,
      SocialComponent social,
      ObjectProvider<AiComponent> ai) {
    return new CamelContextConfiguration() {
      @Override
      public void beforeApplicationStart(CamelContext camel) {
        camel.addComponent("camunda", camunda);
        camel.addComponent("cms", cms);
        camel.addComponent("social", social);
        ai.ifAvailable(found -> camel.addComponent("ai", found));
      }

      @Override
      public void afterApplicationStart(CamelContext camel) {}
    };
  }
}
