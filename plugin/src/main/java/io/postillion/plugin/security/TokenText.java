package io.postillion.plugin.security;

import io.postillion.core.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes and recognises tokens: {@code pst_p_} or {@code pst_c_} and 256 random bits in base 62. */
final class TokenText {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** 62^43 is a little more than 2^256. */
  private static final int LENGTH = 43;

  private static final Pattern FORM = Pattern.compile("pst_[pc]_[0-9A-Za-z]{" + LENGTH + "}");

  private static final SecureRandom RANDOM = new SecureRandom();

  private TokenText() {}

  static Secret random(ApiToken.Kind kind) {
    StringBuilder text = new StringBuilder(kind.prefix());
    for (int i = 0; i < LENGTH; i++) {
      text.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
    }
    return Secret.of(text.toString());
  }

  static boolean looksRight(String presented) {
    return FORM.matcher(presented).matches();
  }

  /** Fast on purpose: nobody guesses 256 random bits, so there is nothing to slow down. */
  static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static boolean same(String oneHash, String otherHash) {
    return MessageDigest.isEqual(
        oneHash.getBytes(StandardCharsets.US_ASCII), otherHash.getBytes(StandardCharsets.US_ASCII));
  }
}
