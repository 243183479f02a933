package io.postillion.processes.lint;

import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** A process that is called exists. */
final class CallRule implements Rule {

  @Override
  public void look(Drawing drawing, Found found) {
    for (CallActivity call : drawing.all(CallActivity.class)) {
      String called = Elements.orEmpty(call.getCalledElement());
      if (called.isEmpty()) {
        found.error(call, "call-missing");
      } else if (!Elements.isExpression(called)
          && !drawing.vocabulary().processes().contains(called)) {
        found.warning(call, "call-unknown", called);
      }
    }
  }
}
