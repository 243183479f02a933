package io.postillion.bench.report;

import java.util.Arrays;
import java.util.Collection;

/** Sorted samples, in milliseconds say. */
public final class Stats {

  private final double[] sorted;

  private Stats(double[] sorted) {
    this.sorted = sorted;
  }

  public static Stats of(double... samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    return new Stats(sorted);
  }

  public static Stats of(Collection<? extends Number> samples) {
    return of(samples.stream().mapToDouble(Number::doubleValue).toArray());
  }

  public int count() {
    return sorted.length;
  }

  public boolean isEmpty() {
    return sorted.length == 0;
  }

  /**
   * The smallest sample that at least this share of all samples does not exceed.
   *
   * @param percent above 0 to 100
   * @return NaN without samples
   */
  public double percentile(double percent) {
    if (percent <= 0 || percent > 100) {
      throw new IllegalArgumentException("%s is no percentile".formatted(percent));
    }
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(1, rank) - 1];
  }

  public double median() {
    return percentile(50);
  }

  public double first() {
    return sorted.length == 0 ? Double.NaN : sorted[0];
  }

  public double last() {
    return percentile(100);
  }

  /** A copy, smallest first. */
  public double[] sorted() {
    return sorted.clone();
  }
}
