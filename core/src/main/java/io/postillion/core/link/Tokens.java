package io.postillion.core.link;

import io.postillion.core.Secret;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes what cannot be guessed. Each kind has a beginning of its own, so that none passes for
 * another.
 */
public final class Tokens {

  /** Begins the link of somebody with a login. */
  public static final String OF_PERSON = "pstr_";

  /** Begins the link of a client. */
  public static final String OF_CLIENT = "pstg_";

  /** Begins what a client's browser keeps. */
  public static final String OF_VISIT = "pstv_";

  /** Begins the link by which somebody chooses a password. */
  public static final String OF_INVITATION = "psti_";

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  public Secret next(String prefix) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Secret.of(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** So many digits, to be typed by a person. */
  public Secret digits(int length) {
    StringBuilder digits = new StringBuilder();
    random.ints(length, 0, 10).forEach(digits::append);
    return Secret.of(digits.toString());
  }
}
