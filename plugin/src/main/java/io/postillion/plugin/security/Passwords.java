package io.postillion.plugin.security;

import io.postillion.core.Secret;
import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: bcrypt, behind a prefix that names the method, so that a stronger one can
 * follow without anybody having to choose a new password.
 */
public final class Passwords {

  /** bcrypt reads no further; longer ones are refused rather than cut. */
  public static final int MAX_BYTES = 72;

  private Passwords() {}

  /**
   * @throws IllegalArgumentException when the password is longer than {@link #MAX_BYTES}
   */
  public static String hash(Secret password) {
    if (password.reveal().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "A password has at most %d bytes. Choose a shorter one.".formatted(MAX_BYTES));
    }
    return encoder().encode(password.reveal());
  }

  static PasswordEncoder encoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
