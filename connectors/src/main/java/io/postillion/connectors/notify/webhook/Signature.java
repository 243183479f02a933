package io.postillion.connectors.notify.webhook;

import io.postillion.core.Secret;
import io.postillion.core.failure.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over {@code id.timestamp.body}, as {@code v1,<base64>}. */
final class Signature {

  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";

  private Signature() {}

  static String of(Secret secret, String id, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key(secret), HMAC));
      byte[] signed = "%s.%s.%s".formatted(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  private static byte[] key(Secret secret) {
    String text = secret.reveal();
    try {
      if (text.startsWith(PREFIX)) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
      }
    } catch (IllegalArgumentException malformed) {
      // said below; the cause would show a part of it
    }
    throw new Rejected(
        "The secret of the webhook for notices must be whsec_ and base 64. Correct it in the settings.");
  }
}
