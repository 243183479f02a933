package io.postillion.bench.bare;

import io.postillion.bench.jvm.Orders;
import io.postillion.plugin.PostillionAutoConfiguration;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The same engine with the same settings and models, and nothing of Postillion around it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = PostillionAutoConfiguration.class)
@Import(BareConfiguration.class)
public class BareHost {

  public static void main(String[] arguments) throws IOException {
    System.setProperty("spring.config.name", "bench");
    ConfigurableApplicationContext application =
        new SpringApplicationBuilder(BareHost.class).web(WebApplicationType.NONE).run(arguments);
    Orders orders = new Orders();
    application.getBean(BareOrders.class).on(orders);
    orders.serve(Map.of());
    System.exit(SpringApplication.exit(application));
  }
}
