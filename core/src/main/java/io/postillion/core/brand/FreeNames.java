package io.postillion.core.brand;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names for addresses and logs, made of what people call a source or a channel. */
public final class FreeNames {

  private static final int LONGEST = 58;
  private static final int TRIES = 100;

  private FreeNames() {}

  /** The first that is free is taken. */
  public static Stream<String> of(BrandId brand, String name) {
    String base = base(brand, name);
    return Stream.concat(
        Stream.of(base), IntStream.rangeClosed(2, TRIES).mapToObj(number -> base + "-" + number));
  }

  private static String base(BrandId brand, String name) {
    String word =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String full = word.startsWith(brand.value() + "-") ? word : brand.value() + "-" + word;
    return full.substring(0, Math.min(full.length(), LONGEST)).replaceAll("-+$", "");
  }
}
