package io.postillion.bench.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a set of labelled claims: JSON Lines, sources before the claims about them; {@code
 * docs/ai.md} has the format.
 */
public final class ClaimSet {

  private static final String OWN = "/claims.jsonl";
  private static final Set<String> PARTS = Set.of("dev", "test");
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Source(Locale language, String part, String text) {}

  private final String name;
  private final Map<String, Source> sources = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Labelled> claims = new ArrayList<>();

  private ClaimSet(String name) {
    this.name = name;
  }

  /** The set that comes with the bench. */
  public static List<Labelled> own() {
    try (InputStream in = Objects.requireNonNull(ClaimSet.class.getResourceAsStream(OWN), OWN)) {
      return of("the bench's own set", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException when it cannot be read, or says in which line it is malformed
   */
  public static List<Labelled> read(Path file) {
    try {
      return of(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The set %s cannot be read as UTF-8 text. Does the file exist?".formatted(file), e);
    }
  }

  /**
   * @param name for messages
   * @throws IllegalArgumentException when a line is malformed, with its number
   */
  static List<Labelled> of(String name, String lines) {
    ClaimSet set = new ClaimSet(name);
    int number = 0;
    for (String line : lines.split("\\R", -1)) {
      number++;
      if (!line.isBlank()) {
        set.add(line, number);
      }
    }
    if (set.claims.isEmpty()) {
      throw new IllegalArgumentException("There is no claim in %s.".formatted(name));
    }
    return List.copyOf(set.claims);
  }

  private void add(String line, int number) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw malformed(number, "is no JSON: " + e.getOriginalMessage(), e);
    }
    if (!node.isObject()) {
      throw malformed(number, "is no JSON object", null);
    }
    if (node.has("text")) {
      addSource(node, number);
    } else {
      addClaim(node, number);
    }
  }

  private void addSource(JsonNode node, int number) {
    String id = word(node, "source", number);
    String language = word(node, "language", number);
    String part = node.has("part") ? word(node, "part", number) : "test";
    if (!Set.of(Locale.getISOLanguages()).contains(language)) {
      throw malformed(number, "has no language like en or fr, but '%s'".formatted(language), null);
    }
    if (!PARTS.contains(part)) {
      throw malformed(
          number, "has a part that is neither dev nor test: '%s'".formatted(part), null);
    }
    Source source = new Source(Locale.forLanguageTag(language), part, word(node, "text", number));
    if (sources.put(id, source) != null) {
      throw malformed(number, "has a source that an earlier line has: '%s'".formatted(id), null);
    }
  }

  private void addClaim(JsonNode node, int number) {
    String id = word(node, "id", number);
    Source source = sources.get(word(node, "source", number));
    String label = word(node, "label", number);
    if (source == null) {
      throw malformed(
          number,
          "has a source that no earlier line has: '%s'".formatted(node.get("source").asText()),
          null);
    }
    if (!ids.add(id)) {
      throw malformed(number, "has an id that an earlier line has: '%s'".formatted(id), null);
    }
    claims.add(
        new Labelled(
            id,
            source.language(),
            source.part(),
            source.text(),
            word(node, "claim", number),
            Label.of(label)
                .orElseThrow(
                    () ->
                        malformed(
                            number,
                            "has the label '%s'; labels are %s".formatted(label, Label.words()),
                            null))));
  }

  private String word(JsonNode node, String field, int number) {
    JsonNode value = node.get(field);
    if (value == null || !value.isTextual() || value.asText().isBlank()) {
      throw malformed(number, "has no \"%s\"".formatted(field), null);
    }
    return value.asText();
  }

  private IllegalArgumentException malformed(
      int number, String what, @Nullable JsonProcessingException cause) {
    return new IllegalArgumentException(
        "Line %d of %s %s. docs/ai.md shows the format.".formatted(number, name, what), cause);
  }
}
