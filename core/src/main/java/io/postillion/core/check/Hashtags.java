package io.postillion.core.check;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the hashtags of a text as networks read them. */
public final class Hashtags {

  /** A word that networks link, and what was written on without a blank. */
  static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_&/#＃])[#＃]([\\p{L}\\p{M}\\p{N}_·・\\u200C\\u200D]+)"
              + "((?:[-.'’&+/]+[\\p{L}\\p{M}\\p{N}_]+){0,20}[+]*)");

  private Hashtags() {}

  /** Without {@code #}, each once whatever its case. */
  public static Set<String> in(String text) {
    return WRITTEN
        .matcher(Links.blanked(text))
        .results()
        .map(found -> found.group(1))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)),
                Collections::unmodifiableSet));
  }
}
