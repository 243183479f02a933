package io.postillion.connectors.ai.model;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** The JSON schema of a record, as strict as providers can have it: all required, nothing else. */
final class Schemas {

  private Schemas() {}

  static JsonSchema of(Class<? extends Record> type) {
    return JsonSchema.builder().name(type.getSimpleName()).rootElement(object(type)).build();
  }

  private static JsonObjectSchema object(Class<?> type) {
    JsonObjectSchema.Builder object = JsonObjectSchema.builder().additionalProperties(false);
    List<String> names = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      object.addProperty(component.getName(), element(component.getGenericType()));
      names.add(component.getName());
    }
    return object.required(names).build();
  }

  private static JsonSchemaElement element(Type type) {
    if (type == String.class) {
      return new JsonStringSchema();
    }
    if (type == int.class || type == Integer.class) {
      return new JsonIntegerSchema();
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return JsonArraySchema.builder().items(element(list.getActualTypeArguments()[0])).build();
    }
    if (type instanceof Class<?> nested && nested.isRecord()) {
      return object(nested);
    }
    throw new IllegalStateException("An answer cannot hold a " + type.getTypeName());
  }
}
