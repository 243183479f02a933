package io.postillion.connectors.cards;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Locale;

/**
 * What one letter looks like, with a size of 1 and its baseline at 0, upwards negative.
 *
 * @param advance to the beginning of the next letter
 */
record Outline(Path2D shape, double advance) {

  private static final int COORDINATES = 6;

  /** How far it reaches above the baseline. */
  double top() {
    return -shape.getBounds2D().getMinY();
  }

  void write(StringBuilder path, double x, double y, double size) {
    double[] at = new double[COORDINATES];
    for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
      switch (steps.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> path.append('M').append(point(at, 0, x, y, size));
        case PathIterator.SEG_LINETO -> path.append('L').append(point(at, 0, x, y, size));
        case PathIterator.SEG_QUADTO ->
            path.append('Q')
                .append(point(at, 0, x, y, size))
                .append(' ')
                .append(point(at, 2, x, y, size));
        default -> path.append('Z');
      }
    }
  }

  private static String point(double[] at, int from, double x, double y, double size) {
    return String.format(Locale.ROOT, "%.2f %.2f", x + at[from] * size, y + at[from + 1] * size);
  }
}
