package io.postillion.processes.engine;

import io.postillion.core.flow.WorkItem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Looks at every user task of the desk when its model is parsed, in ours and in anybody's models.
 * Other user tasks are left alone.
 */
abstract class QuestionPlugin extends AbstractProcessEnginePlugin {

  /** A user task that asks this. */
  abstract void parsed(Kind kind, TaskDefinition task);

  @Override
  public final void preInit(ProcessEngineConfigurationImpl engine) {
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
                  parsed(
                      kind,
                      ((UserTaskActivityBehavior) activity.getActivityBehavior())
                          .getTaskDefinition()));
    }
  }
}
