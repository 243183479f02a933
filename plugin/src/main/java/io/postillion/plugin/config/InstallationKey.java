package io.postillion.plugin.config;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret of this installation, {@code postillion.secret-key}, from which a key of its own is
 * derived for each purpose. All nodes have the same one.
 */
public final class InstallationKey {

  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final byte @Nullable [] secret;

  private InstallationKey(byte @Nullable [] secret) {
    this.secret = secret;
  }

  /**
   * @param base64 of 32 bytes; null when none is configured, which is fine until one is needed
   * @throws IllegalArgumentException when it is something else; the message does not show it
   */
  public static InstallationKey of(@Nullable String base64) {
    return new InstallationKey(base64 == null || base64.isBlank() ? null : decoded(base64));
  }

  /** Whether one is configured. */
  public boolean isSet() {
    return secret != null;
  }

  /**
   * @param purpose e.g. {@code grants}; another one gives another key
   * @return 32 bytes
   * @throws IllegalStateException when no key is configured
   */
  public byte[] derive(String purpose) {
    if (secret == null) {
      throw new IllegalStateException("Set postillion.secret-key; ./postillion key prints one.");
    }
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", e);
    }
  }

  private static byte[] decoded(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw malformed(); // the cause would show a character of it
    }
    if (bytes.length != BYTES) {
      throw malformed();
    }
    return bytes;
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "postillion.secret-key must be base 64 of 32 bytes; ./postillion key prints one.");
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "InstallationKey[redacted]";
  }
}
