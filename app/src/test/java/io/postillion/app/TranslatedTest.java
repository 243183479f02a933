package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Author;
import io.postillion.core.post.Editing;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.translate.Translating;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A post in another language, with the real store, the real engine and a model that errs. */
class TranslatedTest {

  private static final BrandId BRAND = new BrandId("velorine");
  private static final ChannelId WORKSHOP = new ChannelId("velorine-workshop");

  private static final String TRANSLATED =
      """
      {"sentences": [{"number": 1, "text": "Nous avons réparé 21 vélos vendredi."}], "pictures": []}
      """;

  @Test
  void a_translation_goes_through_the_engine_to_review_with_what_the_model_changed_flagged(
      @TempDir Path folder) throws IOException {
    HttpServer model = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    model.createContext(
        "/",
        exchange -> {
          byte[] answer =
              """
              {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0,
               "message": {"role": "assistant", "content": "%s"}, "finish_reason": "stop"}],
               "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}
              """
                  .formatted(TRANSLATED.strip().replace("\"", "\\\""))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    model.start();
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(PostillionApplication.class)
            .web(WebApplicationType.NONE)
            .profiles("demo")
            .run(
                "--postillion.demo.folder=" + folder,
                "--postillion.ai.providers[0].kind=openai",
                "--postillion.ai.providers[0].url=http://localhost:" + model.getAddress().getPort(),
                "--postillion.ai.providers[0].api-key=key",
                "--postillion.ai.providers[0].model=m")) {
      Posts posts = application.getBean(Posts.class);
      Person marie = application.getBean(People.class).byLogin("marie").orElseThrow();
      PostId source =
          application
              .getBean(Editing.class)
              .create(
                  marie,
                  BRAND,
                  WORKSHOP,
                  PostContent.of("We repaired 12 bikes on Friday.\n\n#Repair", Locale.ENGLISH),
                  null);

      PostId translation =
          application
              .getBean(Translating.class)
              .translate(marie, BRAND, source, WORKSHOP, Locale.FRENCH);

      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> posts.get(BRAND, translation).status() == PostStatus.IN_REVIEW);
      Revision revision = posts.current(posts.get(BRAND, translation)).orElseThrow();
      assertThat(revision.number()).isEqualTo(1);
      assertThat(revision.content().text())
          .isEqualTo("Nous avons réparé 21 vélos vendredi.\n\n#Repair");
      assertThat(revision.author().kind()).isEqualTo(Author.Kind.MODEL);
      assertThat(application.getBean(Findings.class).of(BRAND, revision.id()))
          .extracting(Finding::code)
          .contains("translation.figureLost", "translation.figureAdded");
      assertThat(application.getBean(AiCalls.class).newest(BRAND, CallFilter.of(source), 10))
          .extracting(KeptCall::call)
          .singleElement()
          .satisfies(
              call -> {
                assertThat(call.task()).isEqualTo("translate-post");
                assertThat(call.asked().person()).isEqualTo(marie.id());
              });
    } finally {
      model.stop(0);
    }
  }
}
