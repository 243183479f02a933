package io.postillion.processes.lint;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A timer knows its time. */
final class TimerRule implements Rule {

  @Override
  public void look(Drawing drawing, Found found) {
    for (TimerEventDefinition timer : drawing.all(TimerEventDefinition.class)) {
      Expression[] times = {timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()};
      if (Stream.of(times)
          .noneMatch(time -> time != null && !Elements.isBlank(time.getTextContent()))) {
        ModelElementInstance event = timer.getParentElement();
        found.error(event, "timer-empty");
      }
    }
  }
}
