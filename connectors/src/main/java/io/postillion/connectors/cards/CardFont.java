package io.postillion.connectors.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Letters as outlines, from a TrueType file and nothing else: no font of the machine is asked, so
 * that a card is the same picture everywhere.
 */
final class CardFont {

  /** Atkinson Hyperlegible, made by the Braille Institute for people who see little. */
  private static final String OURS = "AtkinsonHyperlegible-Bold.ttf";

  /** Kinds of one sign that a font may have or not, as it looks the same without. */
  private static final Map<Integer, Integer> ALIKE =
      Map.of(
          0x00A0, 0x0020,
          0x2009, 0x0020,
          0x202F, 0x0020,
          0x2010, 0x002D,
          0x2011, 0x002D,
          0x2212, 0x2013,
          0x02BC, 0x2019);

  private final TrueType letters;
  private final Map<Integer, Outline> outlines = new ConcurrentHashMap<>();

  private CardFont(TrueType letters) {
    this.letters = letters;
  }

  static CardFont ours() {
    try (InputStream file = CardFont.class.getResourceAsStream(OURS)) {
      if (file == null) {
        throw new IllegalStateException("The font '%s' is missing".formatted(OURS));
      }
      return new CardFont(TrueType.read(file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException when the file cannot be read or is no TrueType font
   */
  static CardFont of(Path file) {
    try {
      return new CardFont(TrueType.read(Files.readAllBytes(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The card font %s cannot be used (%s). Give a TrueType file (.ttf) with outlines."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** The first character that it cannot show. */
  Optional<String> lacks(String words) {
    return words
        .codePoints()
        .filter(codePoint -> glyph(codePoint).isEmpty())
        .mapToObj(Character::toString)
        .findFirst();
  }

  /** How wide a line is, in parts of its size. */
  double width(String line) {
    return line.codePoints().mapToDouble(codePoint -> outline(codePoint).advance()).sum();
  }

  /** From the baseline to the top of capitals, in parts of the size. */
  double capitals() {
    return outline('H').top();
  }

  /**
   * The data of an SVG path.
   *
   * @param x of the beginning of the line
   * @param y of its baseline
   */
  String path(String line, double x, double y, double size) {
    StringBuilder path = new StringBuilder();
    double at = x;
    for (int codePoint : line.codePoints().toArray()) {
      Outline outline = outline(codePoint);
      outline.write(path, at, y, size);
      at += outline.advance() * size;
    }
    return path.toString();
  }

  private Outline outline(int codePoint) {
    int glyph = glyph(codePoint).orElse(0);
    return outlines.computeIfAbsent(glyph, letters::outline);
  }

  private OptionalInt glyph(int codePoint) {
    int found = letters.glyph(codePoint);
    if (found > 0) {
      return OptionalInt.of(found);
    }
    Integer other = ALIKE.get(codePoint);
    int alike = other == null ? 0 : letters.glyph(other);
    return alike > 0 ? OptionalInt.of(alike) : OptionalInt.empty();
  }
}
