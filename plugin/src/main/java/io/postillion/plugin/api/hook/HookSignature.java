package io.postillion.plugin.api.hook;

import io.postillion.core.Secret;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over {@code
 * id.timestamp.body}, as {@code v1,<base64>}; several may stand side by side while a secret
 * changes.
 */
final class HookSignature {

  static final String SECRET_PREFIX = "whsec_";

  private static final String VERSION = "v1,";
  private static final String HMAC = "HmacSHA256";

  private HookSignature() {}

  static boolean matches(
      Secret secret, String id, String timestamp, byte[] body, String signatures) {
    byte[] expected =
        (VERSION + sign(secret, id, timestamp, body)).getBytes(StandardCharsets.UTF_8);
    return Stream.of(signatures.split(" "))
            .filter(
                given -> MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)))
            .count()
        > 0;
  }

  /**
   * @throws IllegalArgumentException when the secret is not {@code whsec_} and base 64; the message
   *     does not show it
   */
  static String sign(Secret secret, String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key(secret), HMAC));
      mac.update("%s.%s.".formatted(id, timestamp).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  private static byte[] key(Secret secret) {
    String text = secret.reveal();
    if (!text.startsWith(SECRET_PREFIX)) {
      throw new IllegalArgumentException(
          "The secret of a webhook must be written %s and base 64".formatted(SECRET_PREFIX));
    }
    return Base64.getDecoder().decode(text.substring(SECRET_PREFIX.length()));
  }
}
