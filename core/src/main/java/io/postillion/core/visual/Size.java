package io.postillion.core.visual;

/** Of a picture, in pixels. */
public record Size(int width, int height) {

  private static final int LEAST = 200;
  private static final int MOST = 4_096;

  public Size {
    if (width < LEAST || height < LEAST || width > MOST || height > MOST) {
      throw new IllegalArgumentException("No size of a picture: %d × %d".formatted(width, height));
    }
  }

  public double ratio() {
    return (double) width / height;
  }

  /**
   * What a network shows whole in its feed. Instagram takes 4:5 to 1.91:1 and nothing else (<a
   * href="https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media">Graph
   * API</a>), LinkedIn shows 1.91:1; where a network takes any ratio it is 16:9, or 4:5 where
   * people look at phones.
   *
   * @param network as {@link io.postillion.core.brand.Channel#network()} names it
   */
  public static Size of(String network) {
    return switch (network) {
      case "instagram", "threads" -> new Size(1080, 1350);
      case "linkedin" -> new Size(1200, 627);
      case "x" -> new Size(1600, 900);
      default -> new Size(1200, 675);
    };
  }
}
