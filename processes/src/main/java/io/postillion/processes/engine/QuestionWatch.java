package io.postillion.processes.engine;

import io.postillion.core.flow.Question;
import io.postillion.core.flow.WorkItem.Kind;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/**
 * Tells when a process begins to ask a person: of every user task of the desk, in ours and in
 * anybody's models, within the transaction in which it is created. Other user tasks are left alone.
 */
public final class QuestionWatch extends QuestionPlugin {

  private final Supplier<Question.Listener> listener;

  /**
   * @param listener asked for when the first question is asked, for the engine is there before it
   */
  public QuestionWatch(Supplier<Question.Listener> listener) {
    this.listener = listener;
  }

  @Override
  void parsed(Kind kind, TaskDefinition task) {
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> asked(created, kind));
  }

  private void asked(DelegateTask task, Kind kind) {
    Questions.asked(task.getId(), kind, name -> text(task, name))
        .ifPresent(question -> listener.get().asked(question));
  }

  private static Optional<String> text(DelegateTask task, String variable) {
    return Optional.ofNullable(task.getVariable(variable)).map(Object::toString);
  }
}
