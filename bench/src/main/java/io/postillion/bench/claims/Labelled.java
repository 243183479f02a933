package io.postillion.bench.claims;

import java.util.Locale;

/**
 * A claim with its source.
 *
 * @param part {@code dev} where rules may be made for it, {@code test} where not
 * @param source the text that it must rest on
 */
public record Labelled(
    String id, Locale language, String part, String source, String claim, Label label) {

  /** The group that it is counted with, e.g. {@code en dev}. */
  public String group() {
    return language.getLanguage() + " " + part;
  }
}
