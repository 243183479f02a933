package io.postillion.plugin.desk.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours and icons of the desk, read from its own style sheet and pictures. */
record Palette(Map<String, Ink> light, Map<String, Ink> dark, List<String> icons) {

  private static final Pattern ROOT = Pattern.compile(":root\\s*\\{([^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-fA-F]{3,6});");
  private static final Pattern ICON = Pattern.compile("<symbol id=\"([a-z-]+)\"");

  /** Text on its ground, or a line on it. */
  private static final List<Pair> PAIRS =
      List.of(
          Pair.text("ink", "paper"),
          Pair.text("ink", "surface"),
          Pair.text("ink", "sunken"),
          Pair.text("soft", "paper"),
          Pair.text("soft", "surface"),
          Pair.text("soft", "sunken"),
          Pair.text("accent", "paper"),
          Pair.text("accent", "surface"),
          Pair.text("accent", "accent-soft"),
          Pair.text("on-accent", "accent"),
          Pair.text("good", "good-soft"),
          Pair.text("on-good", "good"),
          Pair.text("warn", "warn-soft"),
          Pair.text("bad", "bad-soft"),
          Pair.text("bad", "surface"),
          Pair.text("surface", "bad"),
          Pair.text("ink", "passage"),
          Pair.text("ink", "passage-on"),
          Pair.line("line-strong", "surface"),
          Pair.line("line-strong", "paper"),
          Pair.text("hue-teal", "surface"),
          Pair.text("hue-blue", "surface"),
          Pair.text("hue-violet", "surface"),
          Pair.text("hue-pink", "surface"),
          Pair.text("hue-red", "surface"),
          Pair.text("hue-orange", "surface"),
          Pair.text("hue-green", "surface"),
          Pair.text("hue-grey", "surface"));

  /**
   * Two colours that meet.
   *
   * @param least the contrast that WCAG 2.2 AA wants
   */
  record Pair(String front, String ground, double least) {

    static Pair text(String front, String ground) {
      return new Pair(front, ground, 4.5);
    }

    static Pair line(String front, String ground) {
      return new Pair(front, ground, 3);
    }
  }

  /** A pair in both themes. */
  record Swatch(Pair pair, Shade light, Shade dark) {}

  /** A pair in one theme. */
  record Shade(String front, String ground, double contrast) {}

  static Palette read() {
    Matcher roots = ROOT.matcher(file("desk.css"));
    Map<String, Ink> light = next(roots);
    Map<String, Ink> dark = new LinkedHashMap<>(light);
    dark.putAll(next(roots));
    List<String> icons =
        ICON.matcher(file("icons.svg"))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    return new Palette(light, dark, icons);
  }

  List<Swatch> swatches() {
    return PAIRS.stream()
        .map(pair -> new Swatch(pair, shade(light, pair), shade(dark, pair)))
        .toList();
  }

  private static Shade shade(Map<String, Ink> theme, Pair pair) {
    Ink front = named(theme, pair.front());
    Ink ground = named(theme, pair.ground());
    return new Shade(front.hex(), ground.hex(), Math.floor(front.contrastTo(ground) * 10) / 10);
  }

  private static Ink named(Map<String, Ink> theme, String name) {
    return Optional.ofNullable(theme.get(name))
        .orElseThrow(() -> new IllegalStateException("The style sheet has no colour " + name));
  }

  private static Map<String, Ink> next(Matcher roots) {
    if (!roots.find()) {
      throw new IllegalStateException("The style sheet has not two themes");
    }
    Map<String, Ink> colours = new LinkedHashMap<>();
    COLOUR
        .matcher(roots.group(1))
        .results()
        .forEach(colour -> colours.put(colour.group(1), Ink.of(colour.group(2))));
    return colours;
  }

  private static String file(String name) {
    try (InputStream file = Palette.class.getResourceAsStream("/postillion/desk/static/" + name)) {
      if (file == null) {
        throw new IllegalStateException("There is no file " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
