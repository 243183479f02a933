package io.postillion.plugin.desk.text;

import java.util.regex.Pattern;

/** Addresses that the desk turns into links: http and https, nothing that could run. */
public final class WebAddress {

  private static final Pattern SAFE =
      Pattern.compile("https?://[^\\s\"'<>\\\\]+", Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  public static boolean isOne(String text) {
    return SAFE.matcher(text).matches();
  }
}
