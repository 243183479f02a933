package io.postillion.plugin.api;

import com.fasterxml.jackson.databind.JavaType;
import io.postillion.plugin.api.problem.Word;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the documentation how our words and ids look on the wire: as strings. */
final class CoreTypes implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    JavaType java = Json.mapper().constructType(type.getType());
    Class<?> raw = java == null ? Object.class : java.getRawClass();
    if (raw.getName().startsWith("io.postillion.")) {
      if (raw.isEnum()) {
        StringSchema words = new StringSchema();
        Stream.of(raw.getEnumConstants())
            .forEach(value -> words.addEnumItem(Word.of((Enum<?>) value)));
        return words;
      }
      if (raw.getName().startsWith("io.postillion.core.") && raw.getSimpleName().endsWith("Id")) {
        return new StringSchema();
      }
    }
    return others.hasNext() ? others.next().resolve(type, context, others) : null;
  }
}
