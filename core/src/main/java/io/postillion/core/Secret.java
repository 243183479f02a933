package io.postillion.core;

import java.util.Objects;

/**
 * A password, token or key. Printing it never shows it: use {@link #reveal()} where the value goes
 * on the wire, and nowhere else.
 */
public final class Secret {

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * @throws IllegalArgumentException when the value is blank
   */
  public static Secret of(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A secret must not be blank");
    }
    return new Secret(value);
  }

  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value);
  }

  @Override
  public String toString() {
    return "Secret[redacted]";
  }
}
