package io.postillion.processes.lint;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.feel.FeelEngine;
import org.jspecify.annotations.Nullable;

/** Every cell of a table can be read. */
final class FeelRule implements TableRule {

  private final FeelEngine feel = new FeelEngine.Builder().build();

  @Override
  public void look(Table table, Found found) {
    table.all(InputEntry.class).stream()
        .filter(entry -> isFeel(entry.getExpressionLanguage()))
        .forEach(entry -> read(entry, this::isTest, found));
    Stream.of(InputExpression.class, OutputEntry.class)
        .map(table::all)
        .flatMap(Collection::stream)
        .map(LiteralExpression.class::cast)
        .filter(expression -> isFeel(expression.getExpressionLanguage()))
        .forEach(expression -> read(expression, this::isExpression, found));
  }

  private static boolean isFeel(@Nullable String language) {
    return language == null || language.equalsIgnoreCase("feel");
  }

  private static void read(ModelElementInstance cell, Predicate<String> reads, Found found) {
    String text = Elements.orEmpty(cell.getTextContent());
    if (!text.isEmpty() && !reads.test(text)) {
      found.error(cell, "feel-unreadable", text);
    }
  }

  private boolean isTest(String text) {
    return feel.parseUnaryTests(text).isRight();
  }

  private boolean isExpression(String text) {
    return feel.parseExpression(text).isRight();
  }
}
