package io.postillion.plugin.api;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.postillion.plugin.api.problem.Word;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/**
 * JSON as the API speaks it: instants as ISO 8601, words in lower case with hyphens, and no unknown
 * property passed over, for {@code "scheduel"} would publish at once.
 */
final class ApiJson extends MappingJackson2HttpMessageConverter {

  ApiJson() {
    super(mapper());
  }

  static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .annotationIntrospector(new Words())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build();
  }

  @Override
  public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType media) {
    return isOurs(type) && super.canRead(type, context, media);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType media) {
    return isOurs(type) && super.canRead(type, media);
  }

  @Override
  public boolean canWrite(@Nullable Type type, Class<?> value, @Nullable MediaType media) {
    return isOurs(value) && super.canWrite(type, value, media);
  }

  @Override
  public boolean canWrite(Class<?> value, @Nullable MediaType media) {
    return isOurs(value) && super.canWrite(value, media);
  }

  private static boolean isOurs(Type type) {
    return Wire.class.isAssignableFrom(ResolvableType.forType(type).toClass());
  }

  private static final class Words extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
      return Stream.of(values).map(Word::of).toArray(String[]::new);
    }
  }
}
