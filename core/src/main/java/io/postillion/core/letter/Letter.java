package io.postillion.core.letter;

import java.util.Locale;

/**
 * Words for one reader. The text may carry a link or a code that lets its reader in, so it is never
 * printed.
 *
 * @param to an e-mail address
 */
public record Letter(String to, Locale language, String subject, String text) {

  @Override
  public String toString() {
    return "Letter[%s, redacted]".formatted(subject);
  }
}
