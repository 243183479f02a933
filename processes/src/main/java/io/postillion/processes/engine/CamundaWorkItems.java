package io.postillion.processes.engine;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** The open user tasks whose form key begins with {@code desk:}. */
public final class CamundaWorkItems implements WorkItems {

  /** Ids in one query; databases limit them. */
  private static final int BATCH = 500;

  private final RuntimeService runtime;
  private final TaskService tasks;

  public CamundaWorkItems(ProcessEngine engine) {
    this.runtime = engine.getRuntimeService();
    this.tasks = engine.getTaskService();
  }

  @Override
  public List<WorkItem> of(BrandId brand) {
    return items(brand, () -> query(brand));
  }

  @Override
  public List<WorkItem> of(BrandId brand, PostId post) {
    return items(brand, () -> query(brand).processInstanceBusinessKey(post.toString()));
  }

  @Override
  public void answer(BrandId brand, String id, String answer) {
    Task task = query(brand).taskId(id).singleResult();
    if (task == null) {
      throw alreadyAnswered();
    }
    if (Questions.kind(task.getFormKey()).filter(kind -> kind != Kind.REVIEW_POST).isEmpty()) {
      throw new RefusedException(
          Reason.WRONG_STATUS, "A review is answered by a decision on what was read.");
    }
    try {
      tasks.complete(id, Map.of(Names.ANSWER, answer));
    } catch (OptimisticLockingException collision) {
      throw alreadyAnswered();
    }
  }

  private static RefusedException alreadyAnswered() {
    return new RefusedException(
        Reason.ALREADY_DONE, "This question was answered meanwhile. Reload the page.");
  }

  private TaskQuery query(BrandId brand) {
    return tasks
        .createTaskQuery()
        .active()
        .processVariableValueEquals(Names.BRAND, brand.value())
        .initializeFormKeys();
  }

  private List<WorkItem> items(BrandId brand, Supplier<TaskQuery> query) {
    List<WorkItem> items = new ArrayList<>();
    for (Role role : Role.values()) {
      String group = role.name().toLowerCase(Locale.ROOT);
      List<Task> open =
          query.get().taskCandidateGroup(group).includeAssignedTasks().list().stream()
              .filter(task -> kind(task).isPresent())
              .toList();
      for (int from = 0; from < open.size(); from += BATCH) {
        List<Task> batch = open.subList(from, Math.min(open.size(), from + BATCH));
        Subjects subjects = Subjects.of(runtime, batch);
        batch.forEach(
            task ->
                kind(task)
                    .map(kind -> item(task, kind, brand, role, subjects))
                    .ifPresent(items::add));
      }
    }
    items.sort(Comparator.comparing(WorkItem::since));
    return List.copyOf(items);
  }

  private static Optional<Kind> kind(Task task) {
    return Optional.ofNullable(task.getFormKey()).flatMap(Questions::kind);
  }

  private static WorkItem item(Task task, Kind kind, BrandId brand, Role role, Subjects subjects) {
    return new WorkItem(
        task.getId(),
        kind,
        brand,
        subjects.of(task, Names.POST).map(PostId::of).orElse(null),
        subjects.of(task, Names.ARTICLE).map(ArticleId::of).orElse(null),
        role,
        task.getCreateTime().toInstant());
  }
}
