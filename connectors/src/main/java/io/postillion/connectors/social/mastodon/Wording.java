package io.postillion.connectors.social.mastodon;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Compares a text with what servers make of it: HTML, shortened mentions, here and there Markdown,
 * other blanks. What stays the same is its letters, figures and emoji.
 */
final class Wording {

  private static final Pattern REMOTE_MENTION = Pattern.compile("(@\\w+)@[\\w.-]+(?::\\d+)?");
  private static final Pattern ORNAMENT = Pattern.compile("[^\\p{L}\\p{N}\\p{So}]+");

  private Wording() {}

  static boolean same(String text, String html) {
    return plain(text).equals(plain(Jsoup.parse(html).text()));
  }

  private static String plain(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    String plain =
        ORNAMENT.matcher(REMOTE_MENTION.matcher(composed).replaceAll("$1")).replaceAll("");
    return plain.isEmpty() ? composed : plain;
  }
}
