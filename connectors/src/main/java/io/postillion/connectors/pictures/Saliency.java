package io.postillion.connectors.pictures;

import java.awt.image.BufferedImage;

/**
 * Where in a picture most is to be seen: edges, and colours unlike the rest. People look there
 * first more often than not, and a person can always choose another place.
 */
final class Saliency {

  /** Of the small copy that is looked at; details below do not matter for a crop. */
  private static final int LOOKED_AT = 160;

  private static final double OF_COLOUR = 0.6;

  /** How much less what lies at the very edge counts than what lies in the middle. */
  private static final double CENTRE = 0.25;

  private final int width;
  private final int height;

  /** Sums of everything to the left and above, with a row and a column of zeros before. */
  private final double[][] sums;

  private Saliency(BufferedImage small) {
    width = small.getWidth();
    height = small.getHeight();
    sums = new double[height + 1][width + 1];
    double[] mean = mean(small);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double energy = edge(small, x, y) + OF_COLOUR * distance(small.getRGB(x, y), mean);
        sums[y + 1][x + 1] = energy + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
      }
    }
  }

  static Saliency of(BufferedImage image) {
    return new Saliency(Pixels.opaque(Pixels.within(image, LOOKED_AT)));
  }

  /**
   * Where the best window begins, as a share of the whole side.
   *
   * @param share of the picture's width that the window has
   * @param shareOfHeight the same of its height; one of them is 1
   */
  double[] best(double share, double shareOfHeight) {
    int wide = Math.max(1, (int) Math.round(share * width));
    int high = Math.max(1, (int) Math.round(shareOfHeight * height));
    double best = -1;
    int bestX = 0;
    int bestY = 0;
    for (int y = 0; y + high <= height; y++) {
      for (int x = 0; x + wide <= width; x++) {
        double score = sum(x, y, wide, high) * centred(x, wide, width) * centred(y, high, height);
        if (score > best) {
          best = score;
          bestX = x;
          bestY = y;
        }
      }
    }
    return new double[] {(double) bestX / width, (double) bestY / height};
  }

  private static double centred(int at, int window, int side) {
    double room = side - window;
    return room == 0 ? 1 : 1 - CENTRE * Math.abs(2 * at / room - 1);
  }

  private double sum(int x, int y, int wide, int high) {
    return sums[y + high][x + wide] - sums[y][x + wide] - sums[y + high][x] + sums[y][x];
  }

  private double edge(BufferedImage image, int x, int y) {
    int right = Math.min(x + 1, width - 1);
    int below = Math.min(y + 1, height - 1);
    double here = grey(image.getRGB(x, y));
    return Math.abs(grey(image.getRGB(right, y)) - here)
        + Math.abs(grey(image.getRGB(x, below)) - here);
  }

  private static double grey(int rgb) {
    return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
  }

  private static double distance(int rgb, double[] mean) {
    return (Math.abs((rgb >> 16 & 0xFF) - mean[0])
            + Math.abs((rgb >> 8 & 0xFF) - mean[1])
            + Math.abs((rgb & 0xFF) - mean[2]))
        / 3;
  }

  private static double[] mean(BufferedImage image) {
    double[] sum = new double[3];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        sum[0] += rgb >> 16 & 0xFF;
        sum[1] += rgb >> 8 & 0xFF;
        sum[2] += rgb & 0xFF;
      }
    }
    int pixels = image.getWidth() * image.getHeight();
    return new double[] {sum[0] / pixels, sum[1] / pixels, sum[2] / pixels};
  }
}
