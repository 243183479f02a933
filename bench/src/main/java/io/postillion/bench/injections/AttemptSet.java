package io.postillion.bench.injections;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads sets of attempts: JSON Lines, one object each. {@code docs/security.md} has the format. */
final class AttemptSet {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final List<String> NEEDED =
      List.of("id", "kind", "language", "where", "wants", "payload");
  private static final String DISGUISE = "as";
  private static final String OWN = "attempts.jsonl";

  /** How many attempts wear each disguise. */
  private static final int EACH = 4;

  /** Where a disguised payload is put in turn. */
  private static final List<Where> PLACES =
      List.of(
          Where.BODY,
          Where.TITLE,
          Where.LINK_TEXT,
          Where.CAPTION,
          Where.BRIEF_FACT,
          Where.LIST,
          Where.ALT_TEXT);

  private AttemptSet() {}

  /** Our own: those written by hand, and some of them in every disguise. */
  static List<Attempt> own() {
    try (InputStream file = AttemptSet.class.getResourceAsStream(OWN)) {
      if (file == null) {
        throw new IllegalStateException("The set %s is not part of this build".formatted(OWN));
      }
      List<Attempt> written = read(OWN, new String(file.readAllBytes(), StandardCharsets.UTF_8));
      return Stream.concat(written.stream(), disguised(written)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException when it cannot be read; the message says which line and why
   */
  static List<Attempt> of(Path file) {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException("%s is no text in UTF-8".formatted(file), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  /** Each disguise meets other attempts and other places, always the same ones. */
  private static Stream<Attempt> disguised(List<Attempt> written) {
    List<Attempt> plain =
        written.stream()
            .filter(attempt -> attempt.as() == null && attempt.payload().length() < 400)
            .toList();
    Disguise[] disguises = Disguise.values();
    return IntStream.range(0, disguises.length * EACH)
        .mapToObj(
            i ->
                plain
                    .get(i * plain.size() / (disguises.length * EACH))
                    .disguised(disguises[i % disguises.length], PLACES.get(i % PLACES.size())));
  }

  static List<Attempt> read(String name, String text) {
    List<Attempt> attempts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        Attempt attempt = attempt(lines.get(i));
        if (!ids.add(attempt.id())) {
          throw new IllegalArgumentException("the id '%s' is there twice".formatted(attempt.id()));
        }
        attempts.add(attempt);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Line %d of %s: %s.".formatted(i + 1, name, e.getMessage()), e);
      }
    }
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("%s holds no attempt.".formatted(name));
    }
    return attempts;
  }

  private static Attempt attempt(String line) {
    JsonNode object = object(line);
    Iterator<String> names = object.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!NEEDED.contains(name) && !name.equals(DISGUISE)) {
        throw new IllegalArgumentException(
            "'%s' is not known; a line has %s and may have %s"
                .formatted(name, String.join(", ", NEEDED), DISGUISE));
      }
    }
    return new Attempt(
        word(object, "id"),
        word(object, "kind"),
        word(object, "language"),
        one(object, "where", Where.values(), Where::word),
        one(object, "wants", Want.values(), Want::word),
        object.has(DISGUISE) ? one(object, DISGUISE, Disguise.values(), Disguise::word) : null,
        word(object, "payload"));
  }

  private static JsonNode object(String line) {
    try {
      JsonNode object = JSON.readTree(line);
      if (!object.isObject()) {
        throw new IllegalArgumentException("it is no JSON object");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is no JSON object: " + e.getOriginalMessage(), e);
    }
  }

  private static String word(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new IllegalArgumentException("'%s' must be a text".formatted(name));
    }
    return value.asText();
  }

  private static <E> E one(JsonNode object, String name, E[] values, Function<E, String> word) {
    String wanted = word(object, name);
    return Arrays.stream(values)
        .filter(value -> word.apply(value).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is no '%s'; there are %s"
                        .formatted(
                            wanted,
                            name,
                            Arrays.stream(values).map(word).collect(Collectors.joining(", ")))));
  }
}
