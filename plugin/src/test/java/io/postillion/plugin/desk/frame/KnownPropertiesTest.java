package io.postillion.plugin.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class KnownPropertiesTest {

  private final StaticApplicationContext application = new StaticApplicationContext();
  private final ThymeleafEvaluationContext evaluation =
      new ThymeleafEvaluationContext(application, null);
  private final TemplateEngine engine = engine();

  private TemplateEngine engine() {
    SpringTemplateEngine made = new SpringTemplateEngine();
    made.setTemplateResolver(new StringTemplateResolver());
    made.setEngineContextFactory(new Evaluations(application));
    return made;
  }

  /** Evaluates in the way of th:text, and that of th:attr, in which more is forbidden. */
  private String show(String expression, @Nullable Object it) {
    Context page = new Context();
    page.setVariable("it", it);
    page.setVariable(
        ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, evaluation);
    return engine.process(
        "<i th:text=\"${%1$s}\" th:attr=\"a=${%1$s}\"></i>".formatted(expression), page);
  }

  private void assertShows(String expression, Object it, String value) {
    assertThat(show(expression, it)).isEqualTo("<i a=\"%1$s\">%1$s</i>".formatted(value));
  }

  public record Row(String name, @Nullable Row next) {

    public boolean isFirst() {
      return next != null;
    }
  }

  public record Card(Optional<String> name) {}

  public static final class Bean {

    public String getName() {
      return "bean";
    }
  }

  @ParameterizedTest
  @CsvSource({
    "it[0].name, row", "it[0].first, true", "it[0].next.first, false", "it[0].name.empty, false",
    "it[1].name, bean", "it[2].name, entry", "it[3].empty, true", "it[4].length, 2",
    "it[5].present, true", "it[6], RUNNABLE", "it[6].name, RUNNABLE", "it.empty, false"
  })
  void records_beans_maps_and_what_java_has_are_read(String expression, String value) {
    assertShows(
        expression,
        List.of(
            new Row("row", new Row("next", null)),
            new Bean(),
            Map.of("name", "entry"),
            Map.of(),
            new int[2],
            Optional.of(1),
            Thread.State.RUNNABLE),
        value);
  }

  @Test
  void one_expression_reads_what_comes_each_in_its_way() {
    Map<String, String> entry = Map.of("empty", "an entry");
    assertShows("it.empty", "", "true");
    assertShows("it.empty", entry, "an entry");
    assertShows("it.empty", Map.of(), "true");
    assertShows("it.empty", entry, "an entry");
    assertShows("it.empty", List.of(1), "false");
    assertShows("it.name", new Row("row", null), "row");
    assertShows("it.name", new Card(Optional.empty()), "Optional.empty");
    assertShows("it.name", new Bean(), "bean");
    assertShows("it.name", Row.class, Row.class.getName());
    assertShows("it.name", new Row("again", null), "again");
  }

  @Test
  void what_is_not_there_is_named() {
    assertShows("it.next.name", new Row("row", new Row("next", null)), "next");

    assertThatThrownBy(() -> show("it.next.name", new Row("last", null)))
        .rootCause()
        .hasMessageContaining("Property or field 'name' cannot be found on null");
    assertThatThrownBy(() -> show("it.missing", new Row("row", null)))
        .rootCause()
        .hasMessageContainingAll("'missing'", Row.class.getName());
  }

  @Test
  void what_is_forbidden_stays_so_also_where_the_same_expression_read_another() {
    assertShows("it.name", new Row("row", null), "row");

    assertThatThrownBy(() -> show("it.name", new File("secret")))
        .rootCause()
        .hasMessageContainingAll("'name' is forbidden", "java.io.File");
    assertThatThrownBy(() -> show("it.class.classLoader", new Row("row", null)))
        .rootCause()
        .hasMessageContaining("'classLoader' is forbidden");
    assertShows("it.class.name", new Row("row", null), Row.class.getName());
    assertThatThrownBy(() -> show("it.name = 'other'", new Row("row", null)))
        .rootCause()
        .hasMessageContaining("cannot be set");
  }

  @Test
  void a_page_has_it_instead_of_the_one_that_searches_each_time() {
    show("it", "anything");

    for (boolean restricted : new boolean[] {true, false}) {
      evaluation.setVariableAccessRestricted(restricted);
      assertThat(evaluation.getPropertyAccessors())
          .hasSize(3)
          .hasAtLeastOneElementOfType(KnownProperties.class)
          .doesNotHaveAnyElementsOfTypes(ReflectivePropertyAccessor.class);
    }
  }

  @Test
  void a_class_is_searched_once() {
    List<String> searched = new ArrayList<>();
    var guard =
        new ReflectivePropertyAccessor(false) {
          @Override
          public boolean canRead(EvaluationContext context, @Nullable Object target, String name)
              throws AccessException {
            searched.add(target + "." + name);
            return super.canRead(context, target, name);
          }
        };
    StandardEvaluationContext context = new StandardEvaluationContext();
    context.setPropertyAccessors(List.of(new KnownProperties(guard)));
    Expression name = new SpelExpressionParser().parseExpression("name");

    for (String one : List.of("a", "b", "c")) {
      assertThat(name.getValue(context, new Row(one, null))).isEqualTo(one);
      assertThat(name.getValue(context, new Card(Optional.of(one)))).isEqualTo(Optional.of(one));
    }

    assertThat(searched)
        .containsExactly("Row[name=a, next=null].name", "Card[name=Optional[a]].name");
  }
}
