package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Question;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Tells when a process begins to ask a person: of every user task of the desk, in ours and in
 * anybody's models, within the transaction in which it is created. Other user tasks are left alone.
 */
public final class QuestionWatch extends AbstractProcessEnginePlugin {

  private final Supplier<Question.Listener> listener;

  /**
   * @param listener asked for when the first question is asked, for the engine is there before it
   */
  public QuestionWatch(Supplier<Question.Listener> listener) {
    this.listener = listener;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners =
        new ArrayList<>(
            Optional.ofNullable(engine.getCustomPostBPMNParseListeners()).orElse(List.of()));
    listeners.add(new Parsing());
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private final class Parsing extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
      String formKey = userTask.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey");
      Optional.ofNullable(formKey)
          .flatMap(Questions::kind)
          .ifPresent(
              kind ->
                  ((UserTaskActivityBehavior) activity.getActivityBehavior())
                      .getTaskDefinition()
                      .addBuiltInTaskListener(
                          TaskListener.EVENTNAME_CREATE, task -> asked(task, kind)));
    }
  }

  private void asked(DelegateTask task, Kind kind) {
    Object brand = task.getVariable(Names.BRAND);
    if (brand == null) {
      return;
    }
    listener
        .get()
        .asked(
            new Question(
                new BrandId(brand.toString()),
                task.getId(),
                kind,
                text(task, Names.POST).map(PostId::of).orElse(null),
                text(task, Names.ARTICLE).map(ArticleId::of).orElse(null)));
  }

  private static Optional<String> text(DelegateTask task, String variable) {
    return Optional.ofNullable(task.getVariable(variable)).map(Object::toString);
  }
}
