package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.app.demo.HandsFree;
import com.sun.net.httpserver.HttpServer;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code ./postillion demo --hands-free} promises. */
class HandsFreeTest {

  @Test
  void brings_the_sample_articles_out_and_ends_well(@TempDir Path folder) {
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(PostillionApplication.class)
            .web(WebApplicationType.NONE)
            .profiles("demo")
            .run(
                "--postillion.demo.folder=" + folder,
                "--postillion.demo.hands-free=true",
                "--postillion.publish.lead=1s")) {

      int exit = application.getBean(HandsFree.class).run();

      assertThat(exit).isZero();
      assertThat(application.getBean(Posts.class).list(new BrandId("velorine"), PostFilter.all()))
          .hasSize(8)
          .allMatch(post -> post.status() == PostStatus.PUBLISHED);
    }
  }

  @Test
  void models_that_all_fail_hold_no_post_up(@TempDir Path folder) throws IOException {
    HttpServer refusing = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    refusing.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    refusing.start();
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(PostillionApplication.class)
            .web(WebApplicationType.NONE)
            .profiles("demo")
            .run(
                "--postillion.demo.folder=" + folder,
                "--postillion.demo.hands-free=true",
                "--postillion.publish.lead=1s",
                "--postillion.ai.providers[0].kind=openai",
                "--postillion.ai.providers[0].url=http://localhost:"
                    + refusing.getAddress().getPort(),
                "--postillion.ai.providers[0].api-key=refused",
                "--postillion.ai.providers[0].model=none")) {

      int exit = application.getBean(HandsFree.class).run();

      assertThat(exit).isZero();
      BrandId brand = new BrandId("velorine");
      assertThat(application.getBean(Posts.class).list(brand, PostFilter.all()))
          .hasSize(8)
          .allSatisfy(
              post ->
                  assertThat(application.getBean(History.class).of(brand, post.id()))
                      .filteredOn(event -> event.kind() == PostEvent.Kind.WITHOUT_MODEL)
                      .singleElement()
                      .extracting(PostEvent::detail)
                      .asString()
                      .contains("refuses the API key"));
      assertThat(application.getBean(AiCalls.class).newest(brand, CallFilter.ALL, 100))
          .isNotEmpty()
          .allMatch(kept -> kept.call().outcome() == AiCall.Outcome.FAILED);
    } finally {
      refusing.stop(0);
    }
  }

  @Test
  void the_scripted_approver_does_not_exist_outside_the_demo(@TempDir Path folder) {
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(PostillionApplication.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.datasource.url=jdbc:h2:mem:no-demo",
                "--postillion.demo.hands-free=true",
                "--postillion.demo.folder=" + folder)) {

      assertThat(application.getBeanNamesForType(HandsFree.class)).isEmpty();
    }
  }
}
