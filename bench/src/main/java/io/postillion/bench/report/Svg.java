package io.postillion.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line plot as one SVG file: axes with round numbers, a legend, nothing else. */
public final class Svg {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 420;
  private static final int LEFT = 76;
  private static final int RIGHT = 24;
  private static final int TOP = 48;
  private static final int BOTTOM = 56;
  private static final int TICKS = 6;

  /** A longer line is thinned out: nobody sees more. */
  private static final int POINTS = 1_500;

  /** Told apart by most people, also in print. */
  private static final List<String> COLOURS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00");

  private record Line(String name, double[] xs, double[] ys) {}

  private final String title;
  private final String across;
  private final String up;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param across what the horizontal axis shows, with its unit
   * @param up what the vertical axis shows, with its unit
   */
  public Svg(String title, String across, String up) {
    this.title = title;
    this.across = across;
    this.up = up;
  }

  public Svg line(String name, double[] xs, double[] ys) {
    if (xs.length != ys.length) {
      throw new IllegalArgumentException("A point has two coordinates");
    }
    lines.add(new Line(name, xs.clone(), ys.clone()));
    return this;
  }

  /** The share of samples, in percent, that are no larger than x. */
  public Svg shares(String name, Stats samples) {
    double[] xs = samples.sorted();
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      ys[i] = 100.0 * (i + 1) / xs.length;
    }
    return line(name, xs, ys);
  }

  public String render() {
    double[] x = range(lines.stream().map(Line::xs).toList());
    double[] y = range(lines.stream().map(Line::ys).toList());
    StringBuilder svg = new StringBuilder(16_384);
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img">
        <title>%s</title>
        <rect width="100%%" height="100%%" fill="white"/>
        <text x="%d" y="24" font-size="15" font-weight="bold">%s</text>
        <text x="%d" y="%d" text-anchor="middle">%s</text>
        <text transform="translate(16 %d) rotate(-90)" text-anchor="middle">%s</text>
        """
            .formatted(
                WIDTH,
                HEIGHT,
                text(title),
                LEFT,
                text(title),
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 12,
                text(across),
                (TOP + HEIGHT - BOTTOM) / 2,
                text(up)));
    for (double tick = x[0]; tick <= x[1] + x[2] / 2; tick += x[2]) {
      double at = across(tick, x);
      svg.append(rule(at, TOP, at, HEIGHT - BOTTOM))
          .append(label(at, HEIGHT - BOTTOM + 18, "middle", number(tick)));
    }
    for (double tick = y[0]; tick <= y[1] + y[2] / 2; tick += y[2]) {
      double at = up(tick, y);
      svg.append(rule(LEFT, at, WIDTH - RIGHT, at))
          .append(label(LEFT - 8, at + 4, "end", number(tick)));
    }
    for (int i = 0; i < lines.size(); i++) {
      draw(svg, lines.get(i), COLOURS.get(i % COLOURS.size()), i, x, y);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void draw(
      StringBuilder svg, Line line, String colour, int number, double[] x, double[] y) {
    StringBuilder points = new StringBuilder();
    int step = Math.max(1, line.xs().length / POINTS);
    for (int i = 0; i < line.xs().length; i += step) {
      points.append(point(across(line.xs()[i], x), up(line.ys()[i], y)));
    }
    if (line.xs().length > 0) {
      int end = line.xs().length - 1;
      points.append(point(across(line.xs()[end], x), up(line.ys()[end], y)));
    }
    svg.append(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>\n"
            .formatted(colour, points.toString().strip()));
    int left = LEFT + 190 * number;
    svg.append(
            "<line x1=\"%d\" y1=\"38\" x2=\"%d\" y2=\"38\" stroke=\"%s\" stroke-width=\"3\"/>\n"
                .formatted(left, left + 20, colour))
        .append(label(left + 26, 42, "start", line.name()));
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
  }

  private static String rule(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n",
        x1,
        y1,
        x2,
        y2);
  }

  private static String label(double x, double y, String anchor, String words) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
        x,
        y,
        anchor,
        text(words));
  }

  private static double across(double value, double[] range) {
    return LEFT + (value - range[0]) / (range[1] - range[0]) * (WIDTH - LEFT - RIGHT);
  }

  private static double up(double value, double[] range) {
    return HEIGHT - BOTTOM - (value - range[0]) / (range[1] - range[0]) * (HEIGHT - TOP - BOTTOM);
  }

  /** From, to and step of an axis: round numbers around all values, and zero among them. */
  private static double[] range(List<double[]> all) {
    double low = 0;
    double high = 0;
    for (double[] values : all) {
      for (double value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    double span = high - low <= 0 ? 1 : high - low;
    double magnitude = Math.pow(10, Math.floor(Math.log10(span / TICKS)));
    double rough = span / TICKS / magnitude;
    double step = (rough <= 1 ? 1 : rough <= 2 ? 2 : rough <= 5 ? 5 : 10) * magnitude;
    return new double[] {
      Math.floor(low / step) * step, Math.max(Math.ceil(high / step) * step, step), step
    };
  }

  private static String number(double value) {
    return Math.abs(value) >= 10 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String text(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
