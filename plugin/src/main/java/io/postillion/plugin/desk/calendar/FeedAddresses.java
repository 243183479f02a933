package io.postillion.plugin.desk.calendar;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Links;
import java.net.URI;

/** Whole addresses, for programs outside. */
public final class FeedAddresses {

  /** Below what is open without a login. */
  static final String PATH = "/postillion/calendar";

  /** Begins what opens a feed. */
  static final String PREFIX = "pstf_";

  static final String ENDING = ".ics";

  private final String home;
  private final String desk;

  /**
   * @param home where people reach this installation
   * @param desk where the desk begins, e.g. {@code /desk}
   */
  public FeedAddresses(URI home, String desk) {
    this.home = home.toString().replaceFirst("/+$", "");
    this.desk = desk;
  }

  /** A secret like the token in it. */
  Secret feed(Secret token) {
    return Secret.of(home + PATH + "/" + token.reveal() + ENDING);
  }

  URI post(BrandId brand, PostId post) {
    return URI.create(home + new Links(desk, brand).post(post));
  }
}
