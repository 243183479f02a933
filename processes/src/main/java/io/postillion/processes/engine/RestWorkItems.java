package io.postillion.processes.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Asked;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Outbox;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.post.PostId;
import io.postillion.processes.rest.EngineAwayException;
import io.postillion.processes.rest.RestEngine;
import io.postillion.processes.rest.RestVariables;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open user tasks of a remote engine, less those whose answer is on its way. While the engine
 * is away, what it asked last about a post still counts as asked: a decision can be taken and kept.
 */
public final class RestWorkItems implements WorkItems {

  private static final Logger LOG = LoggerFactory.getLogger(RestWorkItems.class);
  private static final int MOST_KEPT = 1_000;

  private final RestEngine engine;
  private final RestOrders orders;
  private final Supplier<Set<String>> groups;

  /** What was asked about the posts that were looked at last. */
  private final Map<PostId, List<WorkItem>> asked =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<PostId, List<WorkItem>> eldest) {
              return size() > MOST_KEPT;
            }
          });

  /**
   * @param groups that people belong to; approvals may ask them besides the roles
   */
  public RestWorkItems(RestEngine engine, Outbox outbox, Supplier<Set<String>> groups) {
    this.engine = engine;
    this.orders = new RestOrders(engine, outbox);
    this.groups = groups;
  }

  @Override
  public List<WorkItem> of(BrandId brand) {
    List<WorkItem> now =
        RestTasks.asking(
            () ->
                items(
                    brand,
                    CamundaWorkItems.allGroups(groups.get()).stream()
                        .flatMap(
                            group ->
                                RestTasks.of(engine, brand.value(), ofGroup(group)).stream()
                                    .map(task -> new Question(task, group)))
                        .toList()));
    now.stream()
        .filter(item -> item.post() != null)
        .collect(Collectors.groupingBy(WorkItem::postOf))
        .forEach(asked::put);
    return now;
  }

  private static Map<String, Object> ofGroup(String group) {
    return Map.of("candidateGroup", group, "includeAssignedTasks", true);
  }

  @Override
  public List<WorkItem> of(BrandId brand, PostId post) {
    try {
      List<WorkItem> now =
          items(
              brand,
              RestTasks.of(
                      engine, brand.value(), Map.of("processInstanceBusinessKey", post.toString()))
                  .stream()
                  .flatMap(task -> groupsOf(task).map(group -> new Question(task, group)))
                  .toList());
      asked.put(post, now);
      return now;
    } catch (EngineAwayException away) {
      List<WorkItem> before = asked.get(post);
      if (before == null) {
        throw new Transient(String.valueOf(away.getMessage()), null, away);
      }
      LOG.warn("Of post {} the engine says nothing now: {}", post, away.getMessage());
      Set<String> answered = orders.answered();
      return before.stream()
          .filter(item -> item.brand().equals(brand) && !answered.contains(item.id()))
          .toList();
    }
  }

  @Override
  public Optional<Instant> until(BrandId brand, PostId post) {
    try {
      return RestTasks.postInstances(engine, brand.value(), post.toString()).stream()
          .flatMap(instance -> Names.ENDS.stream().flatMap(end -> timers(instance, end)))
          .map(timer -> timer.path("dueDate").asText(""))
          .filter(due -> !due.isEmpty() && !due.equals("null"))
          .map(RestVariables::instant)
          .min(Comparator.naturalOrder());
    } catch (EngineAwayException away) {
      LOG.warn("Until when post {} may be approved is not said: {}", post, away.getMessage());
      return Optional.empty();
    }
  }

  private Stream<JsonNode> timers(JsonNode instance, String event) {
    return RestTasks.timers(engine, instance.path("id").asText(), event).stream();
  }

  private Stream<String> groupsOf(JsonNode task) {
    return RestTasks.list(
            engine.get(
                "/task/%s/identity-links".formatted(RestEngine.encoded(task.path("id").asText())),
                Map.of("type", "candidate")))
        .stream()
        .map(link -> link.path("groupId").asText(""))
        .filter(group -> !group.isEmpty() && !group.equals("null"))
        .sorted();
  }

  @Override
  public void answer(BrandId brand, String id, String answer) {
    WorkItem item =
        of(brand).stream()
            .filter(open -> open.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedException(
                        Reason.ALREADY_DONE,
                        "This question was answered meanwhile. Reload the page."));
    if (item.kind() == Kind.REVIEW_POST) {
      throw new RefusedException(
          Reason.WRONG_STATUS, "A review is answered by a decision on what was read.");
    }
    Object subject = item.post() == null ? item.article() : item.post();
    orders.answer(String.valueOf(subject), brand.value(), id, Map.of(Names.ANSWER, answer));
  }

  private record Question(JsonNode task, String group) {}

  private List<WorkItem> items(BrandId brand, List<Question> questions) {
    Set<String> answered = orders.answered();
    List<Question> open =
        questions.stream()
            .filter(question -> kind(question.task()).isPresent())
            .filter(question -> !answered.contains(question.task().path("id").asText()))
            .toList();
    Subjects subjects =
        RestTasks.subjects(engine, open.stream().map(Question::task).distinct().toList());
    return open.stream()
        .map(question -> item(question.task(), brand, question.group(), subjects))
        .sorted(Comparator.comparing(WorkItem::since))
        .toList();
  }

  private static Optional<Kind> kind(JsonNode task) {
    return Questions.kind(task.path("formKey").asText(""));
  }

  private static WorkItem item(JsonNode task, BrandId brand, String group, Subjects subjects) {
    Kind kind = kind(task).orElseThrow();
    return new WorkItem(
        task.path("id").asText(),
        kind,
        brand,
        of(subjects, task, Names.POST).map(PostId::of).orElse(null),
        of(subjects, task, Names.ARTICLE).map(ArticleId::of).orElse(null),
        CamundaWorkItems.role(group, kind),
        RestVariables.instant(task.path("created").asText()),
        new Asked(
            group,
            task.path("name").asText(""),
            CamundaWorkItems.process(task.path("processDefinitionId").asText()),
            of(subjects, task, Names.REASON).orElse(""),
            CamundaWorkItems.notBy(of(subjects, task, Names.NOT_BY).orElse(""))));
  }

  private static Optional<String> of(Subjects subjects, JsonNode task, String variable) {
    return subjects.of(
        task.path("executionId").asText(), task.path("processInstanceId").asText(), variable);
  }
}
