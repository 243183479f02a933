package io.postillion.plugin.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.postillion.core.RefusedException;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Variants;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.Briefing;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SourceId;
import io.postillion.core.flow.Models;
import io.postillion.core.flow.Topics;
import io.postillion.core.ideas.Backlog;
import io.postillion.core.ideas.Idea;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostPlanner;
import io.postillion.core.post.Posts;
import io.postillion.core.visual.Illustrating;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The AI tasks in somebody else's process and routes, on the real engine, without a model. */
class AiInProcessesTest {

  private static final BrandId ACME = new BrandId("acme");

  @TempDir static Path folder;

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static ConfigurableApplicationContext host;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class AnyHost {}

  @BeforeAll
  static void startTheHost() {
    host =
        new SpringApplicationBuilder(AnyHost.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.datasource.url=jdbc:h2:mem:ai-in-processes;DB_CLOSE_ON_EXIT=FALSE",
                "--spring.flyway.enabled=false",
                "--camunda.bpm.auto-deployment-enabled=false",
                "--camel.main.shutdown-timeout=5",
                "--postillion.engine.tuned=true",
                "--postillion.base-uri=http://localhost:8080",
                "--postillion.brands.acme.name=Acme",
                "--postillion.brands.acme.language=en",
                "--postillion.brands.acme.zone=Europe/Paris",
                "--postillion.brands.acme.sources.acme-stories.cms=folder",
                "--postillion.brands.acme.sources.acme-stories.name=Stories",
                "--postillion.brands.acme.sources.acme-stories.folder=" + folder,
                "--postillion.brands.acme.channels.acme-wall.network=sandbox",
                "--postillion.brands.acme.channels.acme-wall.name=The wall",
                "--postillion.brands.acme.channels.acme-wall.account=@acme");
    engine()
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("processes/prepare-post.bpmn")
        .deploy();
  }

  @AfterAll
  static void stopTheHost() {
    if (host != null) {
      host.close();
    }
  }

  private static ProcessEngine engine() {
    return host.getBean(ProcessEngine.class);
  }

  private static ArticleId article() {
    int number = NUMBER.incrementAndGet();
    CmsItem item =
        new CmsItem(
            "story-" + number,
            Locale.ENGLISH,
            "How much bread does a village need?",
            "Our bakery in village %d has a new oven. It bakes 240 loaves every morning. "
                    .formatted(number)
                + "Who eats all of them? “We sell out before nine,” says Ada Martin, the baker. "
                + "Bring your own bag and come before eight. The oven saves 30 % of the wood.",
            URI.create("https://acme.example/stories/" + number),
            List.of(),
            List.of("bread", "village"),
            "Ada",
            Instant.parse("2026-11-01T08:00:00Z"),
            Instant.parse("2026-11-01T08:00:00Z"));
    Article article =
        new Article(
            ArticleId.random(),
            ACME,
            new SourceId("acme-stories"),
            item,
            item.contentHash(),
            1,
            Instant.now());
    host.getBean(Articles.class).insert(article);
    return article.id();
  }

  private static PostId planned(ArticleId article) {
    return host.getBean(PostPlanner.class).plan(ACME, article).get(0);
  }

  private static Task waitsAt(String instance, String task) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                engine()
                    .getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .taskDefinitionKey(task)
                    .singleResult(),
            waiting -> waiting != null);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> ask(String endpoint, Object body) {
    return host.getBean(ProducerTemplate.class).requestBody(endpoint, body, Map.class);
  }

  private static int size(Map<String, Object> answer, String name) {
    return ((Collection<?>) answer.get(name)).size();
  }

  @Test
  void in_a_hosts_transactions_a_trial_is_taken_back_and_a_migration_stays() throws IOException {
    Date later = Date.from(Instant.now().plus(Duration.ofDays(1)));
    PostId post = PostId.random();
    engine()
        .getRuntimeService()
        .startProcessInstanceByKey(
            "measure-post",
            post.toString(),
            Map.of(
                "brandId",
                "acme",
                "postId",
                post.toString(),
                "hourAt",
                later,
                "dayAt",
                later,
                "weekAt",
                later));
    Models models = host.getBean(Models.class);
    try (InputStream ours = Models.class.getResourceAsStream("/postillion/measure-post.bpmn")) {
      engine()
          .getRepositoryService()
          .createDeployment()
          .name("postillion")
          .addString(
              "measure-post.bpmn",
              new String(ours.readAllBytes(), StandardCharsets.UTF_8)
                  .replace("Measure the response", "Measure all responses"))
          .deploy();
    }

    Models.Trial trial = models.trials("measure-post", 1, 10).get(0);
    assertThat(trial.isPossible()).isTrue();
    assertThat(models.trials("measure-post", 1, 10)).hasSize(1);

    models.migrate("measure-post", trial);
    assertThat(models.trials("measure-post", 1, 10)).isEmpty();
    assertThat(
            models.all(Locale.ENGLISH).stream()
                .filter(model -> model.key().equals("measure-post"))
                .flatMap(model -> model.versions().stream()))
        .extracting(Models.Version::number, Models.Version::running)
        .containsExactly(tuple(2, 1L));
  }

  /** The linter and the element templates go by that list. */
  @Test
  void the_topics_that_models_may_name_are_those_that_our_workers_serve() {
    assertThat(
            host.getBean(CamelContext.class).getRoutes().stream()
                .map(route -> route.getEndpoint().getEndpointUri())
                .filter(uri -> uri.startsWith("camunda:"))
                .map(uri -> uri.replaceFirst("camunda:(//)?", "").replaceFirst("\\?.*", "")))
        .containsExactlyInAnyOrderElementsOf(Topics.names());
  }

  @Test
  void a_process_asks_for_brief_ideas_draft_words_versions_and_a_card_and_a_person_looks() {
    ArticleId article = article();
    PostId post = planned(article);

    String instance =
        engine()
            .getRuntimeService()
            .startProcessInstanceByKey(
                "prepare-post",
                Map.of(
                    "brandId", ACME.value(),
                    "articleId", article.toString(),
                    "postId", post.toString()))
            .getId();
    waitsAt(instance, "Task_Look");

    Map<String, Object> variables = engine().getRuntimeService().getVariables(instance);
    assertThat(variables)
        .containsEntry("briefAuthor", "offline")
        .containsEntry("versions", 2)
        .containsEntry("pictures", 1)
        .doesNotContainKeys("suggestionIds", "ideaIds", "versionIds", "pictureIds");
    assertThat((int) variables.get("ideas")).isPositive();
    assertThat((int) variables.get("suggestions")).isPositive();
    assertThat(variables.get("why")).asString().contains("postillion.ai.images");
    assertThat(variables.values())
        .filteredOn(value -> !String.valueOf(value).contains("postillion.ai.images"))
        .allMatch(value -> !String.valueOf(value).contains(" "), "an id or a scalar");

    assertThat(host.getBean(Briefing.class).proposed(ACME, article)).isPresent();
    assertThat(host.getBean(Backlog.class).list(ACME, Idea.Status.OPEN))
        .anyMatch(seen -> seen.idea().id().toString().equals(variables.get("ideaId")));
    assertThat(host.getBean(Posts.class).revisions(ACME, post)).hasSize(1);
    assertThat(host.getBean(Suggesting.class).open(ACME, post))
        .hasSize((int) variables.get("suggestions"))
        .anySatisfy(
            offer -> {
              assertThat(offer.suggestion().id())
                  .hasToString((String) variables.get("suggestionId"));
              assertThat(offer.suggestion().words()).contains("#");
            });
    assertThat(host.getBean(Variants.class).of(ACME, post)).hasSize(2);
    assertThat(host.getBean(Illustrating.class).made(ACME, post))
        .singleElement()
        .satisfies(made -> assertThat(made.media().sha256()).isEqualTo(variables.get("pictureId")));
  }

  @Test
  void a_process_that_says_nothing_properly_is_told_so_at_once_by_the_error_that_it_draws() {
    String instance =
        engine()
            .getRuntimeService()
            .startProcessInstanceByKey("shorten-nothing", Map.of("brandId", ACME.value()))
            .getId();

    waitsAt(instance, "Task_Mend");

    assertThat(engine().getRuntimeService().getVariable(instance, "why"))
        .asString()
        .contains("variable 'postId'");
  }

  @Test
  void each_task_is_an_endpoint_in_anyones_routes() {
    ArticleId article = article();
    PostId post = planned(article);
    Map<String, Object> body =
        Map.of("brandId", ACME.value(), "articleId", article.toString(), "postId", post.toString());

    assertThat(ask("ai:brief", body)).containsEntry("briefAuthor", "offline");
    assertThat(size(ask("ai:ideas", body), "ideaIds")).isPositive();
    assertThat(ask("ai:draft", body)).isEmpty();
    assertThat(size(ask("ai:suggest?wish=hashtags", body), "suggestionIds")).isPositive();
    assertThat(size(ask("ai:variants?variants=figure", body), "versionIds")).isEqualTo(1);
    assertThat(size(ask("ai:card?kind=title", body), "pictureIds")).isEqualTo(1);
    assertThat(ask("ai:describe", body)).containsEntry("pictures", 0);
    assertThatThrownBy(() -> ask("ai:imagine?wish=A loaf", body))
        .rootCause()
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> ask("ai:translate?language=fr", body))
        .rootCause()
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("needs a model");
    assertThatThrownBy(() -> ask("ai:translate?language=2", body))
        .rootCause()
        .hasMessageContaining("'2' is no language");
    assertThat(host.getBean(Posts.class).revisions(ACME, post)).hasSize(1);
  }

  @Test
  void a_task_that_is_handed_out_again_finds_its_result() {
    ArticleId article = article();
    PostId post = planned(article);
    io.postillion.core.flow.Task task =
        new io.postillion.core.flow.Task(
            "task-1",
            "suggest-words",
            Map.of(
                "brandId",
                ACME.value(),
                "postId",
                post.toString(),
                "articleId",
                article.toString()));
    ProducerTemplate camel = host.getBean(ProducerTemplate.class);
    camel.requestBody("ai:draft", task);

    int offered = size(ask("ai:suggest?wish=hashtags", task), "suggestionIds");
    for (String endpoint :
        List.of("ai:suggest?wish=hashtags", "ai:variants?variants=question", "ai:ideas")) {
      Object first = camel.requestBody(endpoint, task);

      assertThat(camel.requestBody(endpoint, task)).as(endpoint).isEqualTo(first);
    }
    assertThat(host.getBean(Suggesting.class).open(ACME, post)).hasSize(offered);
    assertThat(host.getBean(Variants.class).of(ACME, post)).hasSize(1);
  }
}
