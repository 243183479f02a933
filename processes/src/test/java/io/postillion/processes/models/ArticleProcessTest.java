package io.postillion.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.processes.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Drives {@code article-to-posts.bpmn} to each of its ends. */
class ArticleProcessTest {

  private static final Set<String> PASSED = new TreeSet<>();

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private final ArticleId article = ArticleId.random();

  @BeforeEach
  void an_article_is_received() {
    engine.flow().startArticle(TestEngine.BRAND, article);
  }

  @AfterEach
  void remember_the_way() {
    PASSED.addAll(engine.passed("article-to-posts"));
  }

  @AfterAll
  static void every_element_was_reached() {
    assertThat(PASSED).containsAll(Models.ids("article-to-posts.bpmn", FlowNode.class));
  }

  @Test
  void each_channel_gets_its_post_and_the_article_waits_for_all_of_them() {
    engine.done("review-brief", Map.of("briefIsEnough", true));
    plan("post-1", "post-2");
    assertThat(posts())
        .extracting(ProcessInstance::getBusinessKey)
        .containsExactlyInAnyOrder("post-1", "post-2");

    for (ProcessInstance post : posts()) {
      engine
          .engine()
          .getRuntimeService()
          .createMessageCorrelation("post-cancelled")
          .processInstanceId(post.getId())
          .correlate();
      engine.done("close-post");
      assertThat(engine.isRunning("article-to-posts")).isTrue();
      engine.runDueJobs();
    }

    assertThat(engine.passed("article-to-posts")).contains("End_AllSettled");
    assertThat(engine.isRunning("article-to-posts")).isFalse();
  }

  @Test
  void a_post_knows_its_brand() {
    engine.done("review-brief", Map.of("briefIsEnough", true));
    plan("post-1");

    assertThat(engine.take("draft-post").getVariables())
        .containsExactlyInAnyOrderEntriesOf(Map.of("brandId", "acme", "postId", "post-1"));
  }

  @Test
  void the_list_of_posts_is_not_stored() {
    engine.done("review-brief", Map.of("briefIsEnough", true));
    plan("post-1");

    assertThat(
            engine
                .engine()
                .getRuntimeService()
                .createVariableInstanceQuery()
                .variableName("postIds")
                .count())
        .isZero();
  }

  @Test
  void without_channels_there_is_nothing_to_settle() {
    engine.done("review-brief", Map.of("briefIsEnough", true));
    plan();

    engine.runDueJobs();
    assertThat(engine.passed("article-to-posts")).contains("End_AllSettled");
  }

  @Test
  void a_brief_that_is_too_thin_is_completed_by_a_person_as_often_as_needed() {
    engine.done("review-brief", Map.of("briefIsEnough", false));
    answer("go");
    engine.done("review-brief", Map.of("briefIsEnough", false));
    answer("go");
    engine.done("review-brief", Map.of("briefIsEnough", true));

    assertThat(engine.take("plan-posts").getBusinessKey()).isEqualTo(article.toString());
  }

  @Test
  void an_article_that_says_nothing_is_dropped() {
    engine.done("review-brief", Map.of("briefIsEnough", false));
    answer("drop");

    assertThat(engine.passed("article-to-posts")).contains("End_ArticleDropped");
    assertThat(engine.isRunning("article-to-posts")).isFalse();
  }

  private void plan(String... posts) {
    engine.done(
        "plan-posts",
        Map.of("postIds", Variables.objectValue(new ArrayList<>(List.of(posts)), true).create()));
  }

  private void answer(String answer) {
    var items = engine.workItems().of(TestEngine.BRAND);
    assertThat(items)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(Kind.COMPLETE_BRIEF);
              assertThat(item.role()).isEqualTo(Role.MANAGER);
              assertThat(item.article()).isEqualTo(article);
              assertThat(item.post()).isNull();
            });
    engine.workItems().answer(TestEngine.BRAND, items.get(0).id(), answer);
  }

  private static List<ProcessInstance> posts() {
    return engine
        .engine()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("post")
        .list();
  }
}
