package io.postillion.plugin.config;

import io.postillion.core.Secret;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The secret that is this installation's own; a key of its own comes from it for each purpose. */
public final class InstallationKey {

  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final @Nullable Secret base64;

  private InstallationKey(@Nullable Secret base64) {
    this.base64 = base64;
  }

  /**
   * @param base64 32 bytes; null or blank when it is not configured
   * @throws IllegalArgumentException when it is anything else; the message does not show it
   */
  public static InstallationKey of(@Nullable String base64) {
    if (base64 == null || base64.isBlank()) {
      return new InstallationKey(null);
    }
    Secret secret = Secret.of(base64.strip());
    if (bytes(secret).length != BYTES) {
      throw malformed();
    }
    return new InstallationKey(secret);
  }

  /**
   * A key for one purpose, always the same; from it neither the secret nor the key of another
   * purpose can be found out.
   *
   * @throws IllegalStateException when the secret is not configured; the message says what to do
   */
  public byte[] derive(String purpose) {
    if (base64 == null) {
      throw new IllegalStateException("Set postillion.secret-key; ./postillion key prints one");
    }
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes(base64), HMAC));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  private static byte[] bytes(Secret secret) {
    try {
      return Base64.getDecoder().decode(secret.reveal());
    } catch (IllegalArgumentException e) {
      throw malformed(); // the cause would show a part of it
    }
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "postillion.secret-key must be 32 bytes in base 64; ./postillion key prints one");
  }
}
