package io.postillion.connectors.cards;

import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SVG file of a kind of card, with {@code {{places}}} for numbers, colours and outlines. Words
 * never get into it: they are outlines by then, so there is nothing to escape and nothing that
 * could be markup.
 */
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern VERSION = Pattern.compile("<!-- version: (\\d+) -->");
  private static final Pattern HARMLESS = Pattern.compile("[MLQZ0-9. #a-f-]*");

  private final String name;
  private final String svg;

  private Template(CardKind kind) {
    this.name = kind.name().toLowerCase(Locale.ROOT);
    this.svg = file(name + ".svg");
  }

  static Template of(Card card) {
    return new Template(card.kind());
  }

  /** Name and version. */
  String id() {
    Matcher version = VERSION.matcher(svg);
    if (!version.find()) {
      throw new IllegalStateException("The card template '%s' has no version".formatted(name));
    }
    return name + " " + version.group(1);
  }

  String with(Map<String, String> values) {
    return PLACE
        .matcher(svg)
        .replaceAll(
            place -> {
              String value = values.get(place.group(1));
              if (value == null || !HARMLESS.matcher(value).matches()) {
                throw new IllegalStateException(
                    "The card template '%s' cannot have %s".formatted(name, place.group(1)));
              }
              return value;
            });
  }

  private static String file(String name) {
    try (InputStream file = Template.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The card template '%s' is missing".formatted(name));
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
