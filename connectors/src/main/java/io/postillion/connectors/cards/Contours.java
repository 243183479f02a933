package io.postillion.connectors.cards;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** The curves of one outline: runs of points, some on the curve and some that pull at it. */
final class Contours {

  private static final int ON_CURVE = 0x01;
  private static final int SHORT_X = 0x02;
  private static final int SHORT_Y = 0x04;
  private static final int REPEATED = 0x08;
  private static final int SAME_X = 0x10;
  private static final int SAME_Y = 0x20;

  private final ByteBuffer file;
  private final int[] ends;
  private final boolean[] onCurve;
  private final int[] xs;
  private final int[] ys;

  /**
   * @param at of the ends of its contours in the file
   */
  Contours(ByteBuffer file, int at, int count) {
    this.file = file;
    ends = new int[count];
    for (int i = 0; i < count; i++) {
      ends[i] = file.getShort(at + 2 * i) & 0xFFFF;
    }
    int points = count == 0 ? 0 : ends[count - 1] + 1;
    onCurve = new boolean[points];
    xs = new int[points];
    ys = new int[points];
    int instructions = at + 2 * count;
    read(instructions + 2 + (file.getShort(instructions) & 0xFFFF), points);
  }

  private void read(int start, int points) {
    int[] flags = new int[points];
    int at = start;
    for (int i = 0; i < points; i++) {
      int flag = file.get(at++) & 0xFF;
      flags[i] = flag;
      if ((flag & REPEATED) != 0) {
        for (int more = file.get(at++) & 0xFF; more > 0 && i + 1 < points; more--) {
          flags[++i] = flag;
        }
      }
    }
    for (int i = 0; i < points; i++) {
      onCurve[i] = (flags[i] & ON_CURVE) != 0;
    }
    at = read(at, flags, xs, SHORT_X, SAME_X);
    read(at, flags, ys, SHORT_Y, SAME_Y);
  }

  /** Each is the way from the one before. */
  private int read(int start, int[] flags, int[] values, int isShort, int isSame) {
    int at = start;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      if ((flags[i] & isShort) != 0) {
        int step = file.get(at++) & 0xFF;
        value += (flags[i] & isSame) != 0 ? step : -step;
      } else if ((flags[i] & isSame) == 0) {
        value += file.getShort(at);
        at += 2;
      }
      values[i] = value;
    }
    return at;
  }

  Path2D shape(AffineTransform transform) {
    Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
    int first = 0;
    for (int end : ends) {
      if (end > first) {
        add(shape, first, end);
      }
      first = end + 1;
    }
    shape.transform(transform);
    return shape;
  }

  /** Between two points that pull lies one on the curve, in their middle. */
  private void add(Path2D shape, int first, int last) {
    int count = last - first + 1;
    int start = 0;
    while (start < count && !onCurve[first + start]) {
      start++;
    }
    boolean allPull = start == count;
    double x = allPull ? (xs[first] + xs[last]) / 2.0 : xs[first + start];
    double y = allPull ? (ys[first] + ys[last]) / 2.0 : ys[first + start];
    shape.moveTo(x, y);
    int begin = allPull ? 0 : start + 1;
    int steps = allPull ? count : count - 1;
    int pull = -1;
    for (int i = 0; i < steps; i++) {
      int point = first + (begin + i) % count;
      if (onCurve[point]) {
        to(shape, pull, xs[point], ys[point]);
        pull = -1;
      } else {
        if (pull >= 0) {
          to(shape, pull, (xs[pull] + xs[point]) / 2.0, (ys[pull] + ys[point]) / 2.0);
        }
        pull = point;
      }
    }
    if (pull >= 0) {
      to(shape, pull, x, y);
    }
    shape.closePath();
  }

  private void to(Path2D shape, int pull, double x, double y) {
    if (pull < 0) {
      shape.lineTo(x, y);
    } else {
      shape.quadTo(xs[pull], ys[pull], x, y);
    }
  }
}
