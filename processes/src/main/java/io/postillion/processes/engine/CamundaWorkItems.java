package io.postillion.processes.engine;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Asked;
import io.postillion.core.approval.Asked.Exclusion;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** The open user tasks whose form key begins with {@code desk:}. */
public final class CamundaWorkItems implements WorkItems {

  /** Ids in one query; databases limit them. */
  private static final int BATCH = 500;

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ApprovalTimers timers;
  private final Supplier<Set<String>> groups;

  /**
   * @param groups that people belong to; approvals may ask them besides the roles
   */
  public CamundaWorkItems(ProcessEngine engine, Supplier<Set<String>> groups) {
    this.runtime = engine.getRuntimeService();
    this.tasks = engine.getTaskService();
    this.timers = new ApprovalTimers(engine);
    this.groups = groups;
  }

  @Override
  public List<WorkItem> of(BrandId brand) {
    return items(
        allGroups(groups.get()).stream()
            .flatMap(
                group ->
                    query(brand).taskCandidateGroup(group).includeAssignedTasks().list().stream()
                        .map(task -> new Question(task, group)))
            .toList(),
        brand);
  }

  @Override
  public List<WorkItem> of(BrandId brand, PostId post) {
    return items(
        query(brand).processInstanceBusinessKey(post.toString()).list().stream()
            .flatMap(task -> groupsOf(task).map(group -> new Question(task, group)))
            .toList(),
        brand);
  }

  @Override
  public Optional<Instant> until(BrandId brand, PostId post) {
    return timers
        .of(brand, post, Names.ENDS)
        .map(Job::getDuedate)
        .filter(Objects::nonNull)
        .map(Date::toInstant)
        .min(Comparator.naturalOrder());
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

  private record Question(Task task, String group) {}

  /** The groups that are asked, also those to which nobody belongs. */
  private Stream<String> groupsOf(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .sorted();
  }

  private List<WorkItem> items(List<Question> questions, BrandId brand) {
    List<WorkItem> items = new ArrayList<>();
    List<Question> open =
        questions.stream().filter(question -> kind(question.task()).isPresent()).toList();
    for (int from = 0; from < open.size(); from += BATCH) {
      List<Question> batch = open.subList(from, Math.min(open.size(), from + BATCH));
      Subjects subjects = Subjects.of(runtime, batch.stream().map(Question::task).toList());
      batch.forEach(
          question ->
              kind(question.task())
                  .map(kind -> item(question.task(), kind, brand, question.group(), subjects))
                  .ifPresent(items::add));
    }
    items.sort(Comparator.comparing(WorkItem::since).thenComparing(WorkItem::id));
    return List.copyOf(items);
  }

  /** Roles, and what else people belong to. */
  static Set<String> allGroups(Set<String> groups) {
    Set<String> all = new LinkedHashSet<>();
    for (Role role : Role.values()) {
      all.add(role.name().toLowerCase(Locale.ROOT));
    }
    all.addAll(groups);
    return all;
  }

  private static Optional<Kind> kind(Task task) {
    return Optional.ofNullable(task.getFormKey()).flatMap(Questions::kind);
  }

  private static WorkItem item(
      Task task, Kind kind, BrandId brand, String group, Subjects subjects) {
    return new WorkItem(
        task.getId(),
        kind,
        brand,
        subjects.of(task, Names.POST).map(PostId::of).orElse(null),
        subjects.of(task, Names.ARTICLE).map(ArticleId::of).orElse(null),
        role(group, kind),
        task.getCreateTime().toInstant(),
        new Asked(
            group,
            String.valueOf(task.getName()),
            process(task.getProcessDefinitionId()),
            subjects.of(task, Names.REASON).orElse(""),
            notBy(subjects.of(task, Names.NOT_BY).orElse(""))));
  }

  /** Whoever belongs to a group must have the role besides that the question is for. */
  static Role role(String group, Kind kind) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(group))
        .findFirst()
        .orElse(
            switch (kind) {
              case REVIEW_POST -> Role.APPROVER;
              case RECONNECT_CHANNEL -> Role.ADMIN;
              default -> Role.MANAGER;
            });
  }

  /** Its key begins the id of its definition. */
  static String process(String definition) {
    return definition.split(":", 2)[0];
  }

  static Set<Exclusion> notBy(String words) {
    return Arrays.stream(Exclusion.values())
        .filter(
            exclusion ->
                List.of(words.split("[ ,]+")).contains(exclusion.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
