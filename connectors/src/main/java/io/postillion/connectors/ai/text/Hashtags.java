package io.postillion.connectors.ai.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes hashtags, without {@code #}, that every network reads as one. */
public final class Hashtags {

  private static final int LONGEST = 40;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private Hashtags() {}

  /**
   * Letters and digits only, several words as {@code SeveralWords}, each tag once, none of digits
   * alone or longer than 40.
   *
   * @param most how many to keep, the first ones
   */
  public static List<String> of(Collection<String> wanted, int most) {
    Map<String, String> tags = new LinkedHashMap<>();
    wanted.stream()
        .map(Hashtags::one)
        .filter(tag -> LETTER.matcher(tag).find() && tag.length() <= LONGEST)
        .forEach(tag -> tags.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
    return tags.values().stream().limit(most).toList();
  }

  private static String one(String wanted) {
    List<String> parts =
        BETWEEN.splitAsStream(wanted.strip()).filter(part -> !part.isEmpty()).toList();
    return parts.size() == 1
        ? parts.get(0)
        : parts.stream().map(Hashtags::capitalised).collect(Collectors.joining());
  }

  private static String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }
}
