package io.postillion.processes.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Process variables as the REST API writes them. */
public final class RestVariables {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

  private RestVariables() {}

  /** Scalars by their type; a collection as JSON that the engine does not store. */
  public static Map<String, Object> written(RestEngine engine, Map<String, Object> values) {
    Map<String, Object> written = new LinkedHashMap<>();
    values.forEach((name, value) -> written.put(name, one(engine, value)));
    return written;
  }

  private static Map<String, Object> one(RestEngine engine, Object value) {
    Map<String, Object> one = new HashMap<>();
    if (value instanceof Collection<?> many) {
      one.put("value", engine.text(many));
      one.put("type", "Object");
      one.put(
          "valueInfo",
          Map.of(
              "objectTypeName",
              "java.util.ArrayList<java.lang.String>",
              "serializationDataFormat",
              "application/json",
              "transient",
              true));
    } else if (value instanceof Date date) {
      one.put("value", date(date.toInstant()));
      one.put("type", "Date");
    } else {
      one.put("value", value);
      one.put("type", value.getClass().getSimpleName());
    }
    return one;
  }

  /** The scalars among them, each with its type. */
  public static VariableMap read(JsonNode variables) {
    VariableMap read = Variables.createVariables();
    variables
        .fields()
        .forEachRemaining(
            each -> {
              @Nullable TypedValue value = scalar(each.getValue());
              if (value != null) {
                read.putValueTyped(each.getKey(), value);
              }
            });
    return read;
  }

  private static @Nullable TypedValue scalar(JsonNode variable) {
    JsonNode value = variable.path("value");
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    return switch (variable.path("type").asText()) {
      case "String" -> Variables.stringValue(value.asText());
      case "Boolean" -> Variables.booleanValue(value.asBoolean());
      case "Integer", "Short" -> Variables.integerValue(value.asInt());
      case "Long" -> Variables.longValue(value.asLong());
      case "Double" -> Variables.doubleValue(value.asDouble());
      case "Date" -> Variables.dateValue(Date.from(instant(value.asText())));
      default -> null;
    };
  }

  /** As the engine reads it. */
  public static String date(Instant instant) {
    return DATE.format(instant.atOffset(ZoneOffset.UTC));
  }

  /** A date as the engine writes it. */
  public static Instant instant(String date) {
    return OffsetDateTime.parse(date, DATE).toInstant();
  }
}
