package io.postillion.connectors.cards;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the outlines of a TrueType font: the tables head, maxp, hhea, hmtx, cmap, loca and glyf of
 * the <a href="https://learn.microsoft.com/typography/opentype/spec/otff">OpenType
 * specification</a>. Hints and features are left aside, so scripts whose letters change their shape
 * beside others are not written well.
 */
final class TrueType {

  private static final int DEEPEST = 8;
  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final int unitsPerEm;
  private final boolean longOffsets;
  private final int glyphs;
  private final int metrics;
  private final int characters;

  private TrueType(ByteBuffer file) {
    this.file = file;
    int count = u16(4);
    for (int i = 0; i < count; i++) {
      int entry = HEADER + ENTRY * i;
      byte[] tag = new byte[4];
      file.get(entry, tag);
      tables.put(new String(tag, StandardCharsets.US_ASCII), file.getInt(entry + 8));
    }
    unitsPerEm = u16(table("head") + 18);
    longOffsets = u16(table("head") + 50) == 1;
    glyphs = u16(table("maxp") + 4);
    metrics = u16(table("hhea") + 34);
    characters = characters();
    table("hmtx");
    table("loca");
    table("glyf");
    if (unitsPerEm == 0 || metrics == 0) {
      throw new IllegalArgumentException("it is damaged");
    }
  }

  /**
   * @throws IllegalArgumentException when the bytes are no such font; the message says why
   */
  static TrueType read(byte[] bytes) {
    try {
      TrueType font = new TrueType(ByteBuffer.wrap(bytes));
      font.outline(font.glyph('H'));
      return font;
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("it is no TrueType font, or cut short", e);
    }
  }

  /** The number of a character's outline; 0 when there is none. */
  int glyph(int codePoint) {
    return switch (u16(characters)) {
      case 4 -> bySegment(codePoint);
      case 12 -> byGroup(codePoint);
      default -> 0;
    };
  }

  Outline outline(int glyph) {
    Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    add(shape, glyph, AffineTransform.getScaleInstance(1.0 / unitsPerEm, -1.0 / unitsPerEm), 0);
    int advance = u16(table("hmtx") + 4 * Math.min(glyph, metrics - 1));
    return new Outline(shape, (double) advance / unitsPerEm);
  }

  private int characters() {
    int cmap = table("cmap");
    int best = 0;
    for (int i = 0; i < u16(cmap + 2); i++) {
      int entry = cmap + 4 + 8 * i;
      int subtable = cmap + file.getInt(entry + 4);
      boolean unicode = u16(entry) == 0 || u16(entry) == 3 && u16(entry + 2) != 0;
      int format = u16(subtable);
      if (unicode && (format == 12 || format == 4 && best == 0)) {
        best = subtable;
      }
    }
    if (best == 0) {
      throw new IllegalArgumentException("it has no table of Unicode characters");
    }
    return best;
  }

  /** Format 4: segments of the first 65,536 characters. */
  private int bySegment(int codePoint) {
    int doubled = u16(characters + 6);
    int ends = characters + 14;
    int starts = ends + doubled + 2;
    int deltas = starts + doubled;
    int ranges = deltas + doubled;
    for (int i = 0; i < doubled; i += 2) {
      if (codePoint <= u16(ends + i)) {
        if (codePoint < u16(starts + i)) {
          return 0;
        }
        int range = u16(ranges + i);
        if (range == 0) {
          return codePoint + u16(deltas + i) & 0xFFFF;
        }
        int glyph = u16(ranges + i + range + 2 * (codePoint - u16(starts + i)));
        return glyph == 0 ? 0 : glyph + u16(deltas + i) & 0xFFFF;
      }
    }
    return 0;
  }

  /** Format 12: groups of all characters. */
  private int byGroup(int codePoint) {
    int count = file.getInt(characters + 12);
    for (int i = 0; i < count; i++) {
      int group = characters + 16 + 12 * i;
      if (codePoint >= file.getInt(group) && codePoint <= file.getInt(group + 4)) {
        return file.getInt(group + 8) + codePoint - file.getInt(group);
      }
    }
    return 0;
  }

  private void add(Path2D shape, int glyph, AffineTransform transform, int depth) {
    if (glyph < 0 || glyph >= glyphs || depth > DEEPEST) {
      throw new IllegalArgumentException("it is damaged");
    }
    int start = offset(glyph);
    if (start == offset(glyph + 1)) {
      return; // a blank
    }
    int at = table("glyf") + start;
    int contours = file.getShort(at);
    if (contours >= 0) {
      shape.append(new Contours(file, at + 10, contours).shape(transform), false);
    } else {
      addParts(shape, at + 10, transform, depth);
    }
  }

  private void addParts(Path2D shape, int first, AffineTransform transform, int depth) {
    int at = first;
    int flags;
    do {
      flags = u16(at);
      int part = u16(at + 2);
      at += 4;
      boolean words = (flags & 0x0001) != 0;
      double dx = words ? file.getShort(at) : file.get(at);
      double dy = words ? file.getShort(at + 2) : file.get(at + 1);
      at += words ? 4 : 2;
      double[] scale = {1, 0, 0, 1};
      if ((flags & 0x0008) != 0) {
        scale[0] = scale[3] = f2dot14(at);
        at += 2;
      } else if ((flags & 0x0040) != 0) {
        scale[0] = f2dot14(at);
        scale[3] = f2dot14(at + 2);
        at += 4;
      } else if ((flags & 0x0080) != 0) {
        for (int i = 0; i < scale.length; i++) {
          scale[i] = f2dot14(at + 2 * i);
        }
        at += 8;
      }
      boolean byPlace = (flags & 0x0002) != 0;
      AffineTransform placed = new AffineTransform(transform);
      placed.concatenate(
          new AffineTransform(
              scale[0], scale[1], scale[2], scale[3], byPlace ? dx : 0, byPlace ? dy : 0));
      add(shape, part, placed, depth + 1);
    } while ((flags & 0x0020) != 0);
  }

  private double f2dot14(int at) {
    return file.getShort(at) / 16384.0;
  }

  private int offset(int glyph) {
    return longOffsets
        ? file.getInt(table("loca") + 4 * glyph)
        : 2 * u16(table("loca") + 2 * glyph);
  }

  private int table(String name) {
    Integer at = tables.get(name);
    if (at == null) {
      throw new IllegalArgumentException("it has no table '%s'".formatted(name));
    }
    return at;
  }

  private int u16(int at) {
    return file.getShort(at) & 0xFFFF;
  }
}
