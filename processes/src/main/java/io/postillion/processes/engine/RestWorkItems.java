package io.postillion.processes.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Outbox;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.processes.rest.RestEngine;
import io.postillion.processes.rest.RestVariables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The open user tasks of a remote engine, less those whose answer is on its way. */
public final class RestWorkItems implements WorkItems {

  private final RestEngine engine;
  private final RestOrders orders;

  public RestWorkItems(RestEngine engine, Outbox outbox) {
    this.engine = engine;
    this.orders = new RestOrders(engine, outbox);
  }

  @Override
  public List<WorkItem> of(BrandId brand) {
    return RestTasks.asking(() -> items(brand, Map.of()));
  }

  @Override
  public List<WorkItem> of(BrandId brand, PostId post) {
    return RestTasks.asking(
        () -> items(brand, Map.of("processInstanceBusinessKey", post.toString())));
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
    orders.answer(
        String.valueOf(subject),
        brand.value(),
        id,
        Questions.formKey(item.kind()),
        Map.of(Names.ANSWER, answer));
  }

  private List<WorkItem> items(BrandId brand, Map<String, Object> which) {
    List<WorkItem> items = new ArrayList<>();
    for (Role role : Role.values()) {
      Map<String, Object> query = new HashMap<>(which);
      query.put("candidateGroup", role.name().toLowerCase(Locale.ROOT));
      query.put("includeAssignedTasks", true);
      List<JsonNode> tasks =
          RestTasks.of(engine, brand.value(), query).stream()
              .filter(task -> kind(task).isPresent())
              .filter(task -> !orders.isAnswered(task.path("id").asText()))
              .toList();
      Map<String, String> posts = RestTasks.subjects(engine, tasks, Names.POST);
      Map<String, String> articles = RestTasks.subjects(engine, tasks, Names.ARTICLE);
      tasks.forEach(task -> items.add(item(task, brand, role, posts, articles)));
    }
    items.sort(Comparator.comparing(WorkItem::since));
    return List.copyOf(items);
  }

  private static Optional<Kind> kind(JsonNode task) {
    return Questions.kind(task.path("formKey").asText(""));
  }

  private static WorkItem item(
      JsonNode task,
      BrandId brand,
      Role role,
      Map<String, String> posts,
      Map<String, String> articles) {
    String instance = task.path("processInstanceId").asText();
    return new WorkItem(
        task.path("id").asText(),
        kind(task).orElseThrow(),
        brand,
        Optional.ofNullable(posts.get(instance)).map(PostId::of).orElse(null),
        Optional.ofNullable(articles.get(instance)).map(ArticleId::of).orElse(null),
        role,
        RestVariables.instant(task.path("created").asText()));
  }
}
