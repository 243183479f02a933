package io.postillion.plugin.desk.frame;

import java.util.regex.Pattern;

/** An address as a log may say it: without what opens something. */
final class Untold {

  private static final Pattern TOKEN = Pattern.compile("(pst[a-z]_)[A-Za-z0-9_-]+");

  private Untold() {}

  static String in(String address) {
    return TOKEN.matcher(address).replaceAll("$1…");
  }
}
