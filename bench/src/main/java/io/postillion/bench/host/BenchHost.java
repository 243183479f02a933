package io.postillion.bench.host;

import io.postillion.bench.jvm.Orders;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The stand-alone application with the bench's network and CMS, which takes orders. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(BenchConfiguration.class)
public class BenchHost {

  public static void main(String[] arguments) throws IOException {
    System.setProperty("spring.config.name", "bench");
    ConfigurableApplicationContext application = SpringApplication.run(BenchHost.class, arguments);
    Orders orders = new Orders();
    application.getBean(HostOrders.class).on(orders);
    Map<String, Object> about = new HashMap<>();
    about.put("node", application.getBean("postillionNodeName").toString().replaceAll(".*=|]", ""));
    if (application instanceof ServletWebServerApplicationContext web) {
      about.put("port", web.getWebServer().getPort());
    }
    orders.serve(about);
    System.exit(SpringApplication.exit(application));
  }
}
