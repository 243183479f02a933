package io.postillion.app;

import io.postillion.app.demo.HandsFree;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The stand-alone host. */
@SpringBootApplication
public class PostillionApplication {

  public static void main(String[] arguments) {
    ConfigurableApplicationContext application =
        SpringApplication.run(PostillionApplication.class, arguments);
    application
        .getBeanProvider(HandsFree.class)
        .ifAvailable(demo -> System.exit(SpringApplication.exit(application, demo::run)));
  }
}
