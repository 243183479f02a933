package io.postillion.connectors.social;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a text that a network shows is like ours, when it shortens the addresses in it: X makes
 * every one {@code https://t.co/…}, also {@code example.com}; LinkedIn some {@code
 * https://lnkd.in/…}.
 */
public enum Likeness {
  /** Word for word, and its addresses lead where ours do. */
  SAME,

  /** Word for word, but an address leads elsewhere, or nobody knows where. */
  SAME_BUT_FOR_LINKS,

  OTHER;

  private static final Pattern SHORTENED = Pattern.compile("https?://(?:t\\.co|lnkd\\.in)/[\\w-]+");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SCHEME = Pattern.compile("^https?://", Pattern.CASE_INSENSITIVE);

  /**
   * @param theirs as people see it: without escapes
   * @param links where shortened addresses lead, as far as it is known
   */
  public static Likeness of(String ours, String theirs, Map<String, String> links) {
    String shown = plain(theirs);
    Matcher shortened = SHORTENED.matcher(shown);
    StringBuilder expected = new StringBuilder();
    List<String> addresses = new ArrayList<>();
    int from = 0;
    while (shortened.find()) {
      expected.append(Pattern.quote(shown.substring(from, shortened.start()))).append("(\\S+)");
      addresses.add(shortened.group());
      from = shortened.end();
    }
    expected.append(Pattern.quote(shown.substring(from)));
    Matcher text = Pattern.compile(expected.toString()).matcher(plain(ours));
    if (!text.matches()) {
      return OTHER;
    }
    for (int number = 0; number < addresses.size(); number++) {
      String target = links.getOrDefault(addresses.get(number), "");
      if (!address(text.group(number + 1)).equals(address(target))) {
        return SAME_BUT_FOR_LINKS;
      }
    }
    return SAME;
  }

  private static String plain(String text) {
    return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** Without what a network may add or change: scheme, last slash, the way of encoding. */
  private static String address(String link) {
    String bare = SCHEME.matcher(decoded(link)).replaceFirst("").replaceAll("/+$", "");
    int slash = bare.indexOf('/');
    return slash < 0
        ? host(bare)
        : host(bare.substring(0, slash))
            + Normalizer.normalize(bare.substring(slash), Normalizer.Form.NFC);
  }

  private static String host(String name) {
    try {
      return IDN.toASCII(name).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return name.toLowerCase(Locale.ROOT); // compared as it stands
    }
  }

  private static String decoded(String link) {
    try {
      return URLDecoder.decode(link.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return link; // a percent sign that encodes nothing
    }
  }
}
