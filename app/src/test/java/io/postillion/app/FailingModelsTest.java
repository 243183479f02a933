package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.postillion.app.demo.HandsFree;
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

/** The whole way with a model that refuses to do anything. */
class FailingModelsTest {

  private static final BrandId BRAND = new BrandId("velorine");

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
      assertThat(application.getBean(Posts.class).list(BRAND, PostFilter.all()))
          .hasSize(8)
          .allMatch(post -> post.status() == PostStatus.PUBLISHED)
          .allSatisfy(
              post ->
                  assertThat(application.getBean(History.class).of(BRAND, post.id()))
                      .filteredOn(event -> event.kind() == PostEvent.Kind.WITHOUT_MODEL)
                      .singleElement()
                      .extracting(PostEvent::detail)
                      .asString()
                      .contains("refuses the API key"));
      assertThat(application.getBean(AiCalls.class).newest(BRAND, CallFilter.ALL, 100))
          .isNotEmpty()
          .allMatch(kept -> kept.call().outcome() == AiCall.Outcome.FAILED);
    } finally {
      refusing.stop(0);
    }
  }
}
