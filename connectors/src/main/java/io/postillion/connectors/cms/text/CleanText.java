package io.postillion.connectors.cms.text;

import io.postillion.core.content.CmsItem;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text without what the eye does not see: control, bidirectional, zero-width and tag characters,
 * odd spaces. Joiners stay where a script or an emoji needs them.
 */
public final class CleanText {

  private static final Pattern SPACES =
      Pattern.compile("[\\t\\x0B\\f \\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
  private static final Pattern AROUND_BREAKS = Pattern.compile(" ?\\n ?");
  private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");
  private static final Pattern BREAKS = Pattern.compile("\\s+");
  private static final int MAX_LINE = 1_000;

  private CleanText() {}

  /** Several paragraphs; at most {@link CmsItem#MAX_BODY} characters. */
  public static String of(String raw) {
    String oneKindOfBreak = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n');
    String visible = visible(oneKindOfBreak.replace("\u2029", "\n\n"));
    String spaced = SPACES.matcher(visible).replaceAll(" ");
    String trimmed = AROUND_BREAKS.matcher(spaced).replaceAll("\n");
    return cap(MANY_BREAKS.matcher(trimmed).replaceAll("\n\n").strip(), CmsItem.MAX_BODY);
  }

  /** One line, for titles, names and alt texts; at most 1,000 characters. */
  public static String line(String raw) {
    return cap(BREAKS.matcher(of(raw)).replaceAll(" "), MAX_LINE);
  }

  private static String visible(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int before = -1;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      int after = i < text.length() ? text.codePointAt(i) : -1;
      if (isVisible(character) || Joiners.isNeeded(before, character, after)) {
        kept.appendCodePoint(character);
        before = character;
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t';
      case Character.FORMAT, Character.SURROGATE -> false;
      default -> true;
    };
  }

  private static String cap(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = Math.max(text.lastIndexOf(' ', most), text.lastIndexOf('\n', most));
    int end = space > most - 200 ? space : most;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
