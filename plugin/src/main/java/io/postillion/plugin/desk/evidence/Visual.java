package io.postillion.plugin.desk.evidence;

import java.text.Bidi;
import java.util.Map;

/** Words in the order in which they are drawn, from left to right. */
final class Visual {

  private static final Map<Character, Character> MIRRORED =
      Map.of('(', ')', ')', '(', '[', ']', ']', '[', '«', '»', '»', '«', '<', '>', '>', '<');

  private Visual() {}

  static String of(String line) {
    char[] characters = line.toCharArray();
    if (!Bidi.requiresBidi(characters, 0, characters.length)) {
      return line;
    }
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    String[] parts = new String[runs];
    for (int run = 0; run < runs; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
      String part = line.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      parts[run] = levels[run] % 2 == 0 ? part : turned(part);
    }
    Bidi.reorderVisually(levels, 0, parts, 0, runs);
    return String.join("", parts);
  }

  private static String turned(String part) {
    StringBuilder turned = new StringBuilder(part).reverse();
    for (int at = 0; at < turned.length(); at++) {
      turned.setCharAt(at, MIRRORED.getOrDefault(turned.charAt(at), turned.charAt(at)));
    }
    return turned.toString();
  }
}
