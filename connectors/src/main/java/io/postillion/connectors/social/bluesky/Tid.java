package io.postillion.connectors.social.bluesky;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Record keys made of a time: 53 bits of microseconds since 1970 and 10 random ones, in 13
 * characters that sort as the times do. Source: atproto.com/specs/tid.
 */
final class Tid {

  private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 13;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tid() {}

  static String at(Instant time) {
    return of(ChronoUnit.MICROS.between(Instant.EPOCH, time), RANDOM.nextInt(1 << 10));
  }

  static String of(long micros, int clockId) {
    long value = (micros & ((1L << 53) - 1)) << 10 | clockId;
    StringBuilder text = new StringBuilder();
    for (int digit = LENGTH - 1; digit >= 0; digit--) {
      text.append(DIGITS.charAt((int) (value >>> (5 * digit) & 31)));
    }
    return text.toString();
  }
}
