package io.postillion.bench.host;

/** What brands, channels and sources of the bench are called. */
public final class Names {

  private Names() {}

  public static String brand(int number) {
    return "brand-" + number;
  }

  public static String channel(int brand, int number) {
    return "channel-%d-%d".formatted(brand, number);
  }

  /** Each brand has one. */
  public static String source(int brand) {
    return "source-" + brand;
  }
}
