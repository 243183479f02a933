package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.postillion.app.demo.HandsFree;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.ContentInbox;
import io.postillion.core.content.SourceId;
import io.postillion.core.memory.Learning;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** From approved posts to the prompt of the next draft, with the embedding model in the process. */
class MemoryWayTest {

  private static final BrandId BRAND = new BrandId("velorine");

  private final List<String> asked = new CopyOnWriteArrayList<>();

  @Test
  void what_people_approved_is_shown_to_the_model_that_drafts_next(@TempDir Path folder)
      throws IOException {
    HttpServer model = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    model.createContext("/", this::answer);
    model.start();
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(PostillionApplication.class)
            .web(WebApplicationType.NONE)
            .profiles("demo")
            .run(
                "--postillion.demo.folder=" + folder,
                "--postillion.demo.hands-free=true",
                "--postillion.publish.lead=1s",
                "--postillion.ai.providers[0].kind=openai",
                "--postillion.ai.providers[0].url=http://localhost:" + model.getAddress().getPort(),
                "--postillion.ai.providers[0].api-key=key",
                "--postillion.ai.providers[0].model=stub")) {
      assertThat(application.getBean(HandsFree.class).run()).isZero();
      Learning learning = application.getBean(Learning.class);
      learning.learn();
      assertThat(learning.embeddings().model()).isEqualTo("all-minilm-l6-v2-q");
      assertThat(learning.count(BRAND)).isEqualTo(8);

      application.getBean(ContentInbox.class).receive(new SourceId("velorine-stories"), article());

      KeptCall call =
          Awaitility.await()
              .atMost(Duration.ofMinutes(1))
              .until(
                  () -> newest(application), newest -> !newest.call().asked().examples().isEmpty());
      Posts posts = application.getBean(Posts.class);
      List<Revision> shown = posts.revisions(BRAND, call.call().asked().examples());
      assertThat(shown)
          .isNotEmpty()
          .allMatch(revision -> posts.get(BRAND, revision.post()).status() == PostStatus.PUBLISHED);
      assertThat(asked)
          .anySatisfy(
              prompt ->
                  assertThat(prompt)
                      .contains("A workshop for cargo bikes", "<<<EXAMPLES\\nExample 1, "));
    } finally {
      model.stop(0);
    }
  }

  private static KeptCall newest(ConfigurableApplicationContext application) {
    return application.getBean(AiCalls.class).newest(BRAND, CallFilter.ALL, 1).get(0);
  }

  private static CmsItem article() {
    return new CmsItem(
        "cargo-bikes",
        Locale.ENGLISH,
        "A workshop for cargo bikes",
        "Vélorine opens a workshop for cargo bikes on Monday. It mends brakes, wheels and motors of"
            + " bikes that carry children and boxes, and lends another one for the time that it takes.",
        null,
        List.of(),
        List.of(),
        null,
        Instant.now(),
        Instant.now());
  }

  /** Each draft says something else. */
  private void answer(HttpExchange exchange) throws IOException {
    asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String draft =
        """
        {"sentences": [{"text": "Come and see us, said for the time number %d.", "sources": []}],
         "hashtags": []}
        """
            .formatted(asked.size());
    byte[] answer =
        """
        {"id": "1", "object": "chat.completion", "created": 1, "model": "stub",
         "choices": [{"index": 0, "message": {"role": "assistant", "content": %s},
           "finish_reason": "stop"}],
         "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}
        """
            .formatted(JsonNodeFactory.instance.textNode(draft))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
