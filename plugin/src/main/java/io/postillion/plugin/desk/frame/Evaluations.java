package io.postillion.plugin.desk.frame;

import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IEngineContextFactory;
import org.thymeleaf.context.StandardEngineContextFactory;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Has the expressions of all pages read properties through the same {@link KnownProperties}. */
final class Evaluations implements IEngineContextFactory {

  private static final String EVALUATION =
      ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

  private final IEngineContextFactory standard = new StandardEngineContextFactory();
  private final KnownProperties known;

  Evaluations(ApplicationContext context) {
    known =
        new ThymeleafEvaluationContext(context, null)
            .getPropertyAccessors().stream()
                .filter(ReflectivePropertyAccessor.class::isInstance)
                .map(ReflectivePropertyAccessor.class::cast)
                .map(KnownProperties::new)
                .findFirst()
                .orElseThrow();
  }

  @Override
  public IEngineContext createEngineContext(
      IEngineConfiguration configuration,
      TemplateData template,
      Map<String, Object> attributes,
      IContext page) {
    if (page.getVariable(EVALUATION) instanceof ThymeleafEvaluationContext evaluation) {
      for (boolean restricted : new boolean[] {true, false}) {
        evaluation.setVariableAccessRestricted(restricted);
        evaluation.getPropertyAccessors().replaceAll(known::insteadOf);
      }
    }
    return standard.createEngineContext(configuration, template, attributes, page);
  }
}
