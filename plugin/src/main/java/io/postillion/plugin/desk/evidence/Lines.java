package io.postillion.plugin.desk.evidence;

import io.postillion.plugin.desk.evidence.Look.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks words into lines. */
final class Lines {

  private static final Pattern TOKEN = Pattern.compile("\\n|[^\\S\\n]+|\\S+");

  private final Typeface type;
  private final float width;
  private final List<List<Run>> lines = new ArrayList<>();
  private List<Run> line = new ArrayList<>();
  private float used;
  private boolean wrapped;

  private Lines(Typeface type, float width) {
    this.type = type;
    this.width = width;
  }

  /**
   * @param width in units of the type size
   */
  static List<List<Run>> of(Typeface type, List<Run> runs, float width) {
    Lines lines = new Lines(type, width);
    for (Run run : runs) {
      Matcher token = TOKEN.matcher(type.drawable(run.text()));
      while (token.find()) {
        lines.add(token.group(), run.look());
      }
    }
    lines.end(false);
    return lines.lines;
  }

  private void add(String token, Look look) {
    if (token.equals("\n")) {
      end(false);
      return;
    }
    float wide = type.width(token);
    boolean isBlank = token.isBlank();
    if (isBlank && wrapped && line.isEmpty()) {
      return;
    }
    if (used + wide <= width) {
      put(token, look, wide);
    } else if (isBlank) {
      end(true);
    } else if (wide <= width) {
      end(true);
      put(token, look, wide);
    } else {
      tear(token, look);
    }
  }

  /** A word that is longer than a line. */
  private void tear(String token, Look look) {
    if (!line.isEmpty()) {
      end(true);
    }
    String rest = token;
    while (type.width(rest) > width) {
      int end = type.fitting(rest, width);
      if (end == rest.length()) {
        break;
      }
      put(rest.substring(0, end), look, width);
      end(true);
      rest = rest.substring(end);
    }
    put(rest, look, type.width(rest));
  }

  private void put(String token, Look look, float wide) {
    int last = line.size() - 1;
    if (last >= 0 && line.get(last).look().equals(look)) {
      line.set(last, new Run(line.get(last).text() + token, look));
    } else {
      line.add(new Run(token, look));
    }
    used += wide;
  }

  private void end(boolean goesOn) {
    lines.add(line);
    line = new ArrayList<>();
    used = 0;
    wrapped = goesOn;
  }
}
