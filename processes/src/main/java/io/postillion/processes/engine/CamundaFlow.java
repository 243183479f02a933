package io.postillion.processes.engine;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and signals the processes; an article or post is found by its business key. */
public final class CamundaFlow implements Flow {

  private static final Logger LOG = LoggerFactory.getLogger(CamundaFlow.class);

  /** What the engine stores of a text; the whole comment is kept with the approval. */
  private static final int LONGEST_VARIABLE = 4000;

  /** Answered with "retry" by editing or moving the post. */
  private static final Set<String> ANSWERED_BY_DOING =
      Stream.of(Kind.LATE_POST, Kind.STUCK_POST, Kind.RECONNECT_CHANNEL)
          .map(Questions::formKey)
          .collect(Collectors.toUnmodifiableSet());

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final ApprovalTimers timers;

  public CamundaFlow(ProcessEngine engine) {
    this.runtime = engine.getRuntimeService();
    this.tasks = engine.getTaskService();
    this.jobs = engine.getManagementService();
    this.timers = new ApprovalTimers(engine);
  }

  @Override
  public void startArticle(BrandId brand, ArticleId article) {
    start(Names.ARTICLE_PROCESS, brand, Names.ARTICLE, article.toString());
  }

  @Override
  public void startPost(BrandId brand, PostId post) {
    start(Names.POST_PROCESS, brand, Names.POST, post.toString());
  }

  private void start(String process, BrandId brand, String variable, String id) {
    runtime.startProcessInstanceByKey(
        process, id, Map.of(Names.BRAND, brand.value(), variable, id));
  }

  @Override
  public Optional<Decision> decided(BrandId brand, PostId post, Ballot ballot) {
    Task review =
        questions(brand, post)
            .filter(task -> task.getId().equals(ballot.question()))
            .filter(task -> Questions.formKey(Kind.REVIEW_POST).equals(task.getFormKey()))
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedException(
                        Reason.ALREADY_DONE,
                        "Post %s waits for no decision any more. Reload the page.".formatted(post),
                        post));
    Optional<String> caller = callerOf(review.getProcessInstanceId());
    unlessItMoves(
        post, () -> ByVote.complete(() -> tasks.complete(review.getId(), variables(ballot))));
    return isRunning(review.getProcessInstanceId())
        ? Optional.empty()
        : caller.flatMap(this::outcomeIn);
  }

  static Map<String, Object> variables(Ballot ballot) {
    String comment = ballot.comment();
    return Map.of(
        Names.DECISION,
        ballot.decision().word(),
        Names.COMMENT,
        comment.substring(0, Math.min(comment.length(), LONGEST_VARIABLE)),
        Names.VOTES_FOR,
        ballot.votesFor(),
        Names.VOTES_AGAINST,
        ballot.votesAgainst());
  }

  /** The process that called an approval process; empty when it was started by itself. */
  private Optional<String> callerOf(String approval) {
    return Optional.ofNullable(
            runtime.createProcessInstanceQuery().subProcessInstanceId(approval).singleResult())
        .map(ProcessInstance::getId);
  }

  private boolean isRunning(String instance) {
    return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
  }

  private Optional<Decision> outcomeIn(String caller) {
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(caller)
        .variableName(Names.DECISION)
        .list()
        .stream()
        .map(variable -> String.valueOf(variable.getValue()))
        .flatMap(word -> Arrays.stream(Decision.values()).filter(d -> d.word().equals(word)))
        .findFirst();
  }

  /** Where nothing listens the post comes by the ledger again, and that sees the edit. */
  @Override
  public void edited(BrandId brand, PostId post) {
    signalOrAnswer(brand, post, Names.POST_EDITED);
  }

  /** Where nothing listens the post comes by the ledger again, and that sees the new time. */
  @Override
  public void rescheduled(BrandId brand, PostId post) {
    signalOrAnswer(brand, post, Names.POST_RESCHEDULED);
  }

  @Override
  public void reviewUntil(BrandId brand, PostId post, Instant until) {
    timers
        .of(brand, post, List.of(Names.EXPIRY))
        .forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(until)));
  }

  /** Reaches the post wherever it stands, for its process listens from beginning to end. */
  @Override
  public void cancelled(BrandId brand, PostId post) {
    signal(brand, post, Names.POST_CANCELLED);
  }

  private int signal(BrandId brand, PostId post, String message) {
    int[] heard = new int[1];
    unlessItMoves(
        post,
        () ->
            heard[0] =
                runtime
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(post.toString())
                    .processInstanceVariableEquals(Names.BRAND, brand.value())
                    .correlateAllWithResult()
                    .size());
    LOG.debug("Message {} of post {} was heard {} times", message, post, heard[0]);
    return heard[0];
  }

  /** Where a person is asked what to do about the post, doing it is the answer. */
  private void signalOrAnswer(BrandId brand, PostId post, String message) {
    if (signal(brand, post, message) == 0) {
      questions(brand, post)
          .filter(task -> ANSWERED_BY_DOING.contains(String.valueOf(task.getFormKey())))
          .forEach(
              task ->
                  unlessItMoves(
                      post, () -> tasks.complete(task.getId(), Map.of(Names.ANSWER, "retry"))));
    }
  }

  private Stream<Task> questions(BrandId brand, PostId post) {
    return tasks
        .createTaskQuery()
        .active()
        .processInstanceBusinessKey(post.toString())
        .processVariableValueEquals(Names.BRAND, brand.value())
        .initializeFormKeys()
        .orderByTaskCreateTime()
        .asc()
        .list()
        .stream();
  }

  private static void unlessItMoves(PostId post, Runnable work) {
    try {
      work.run();
    } catch (OptimisticLockingException collision) {
      throw new RefusedException(
          Reason.ALREADY_DONE,
          "Post %s moved on at this very moment. Reload the page and try again.".formatted(post),
          post);
    }
  }
}
