package io.postillion.plugin.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Function;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be given out again, with AES-256-GCM and a random nonce for each value. A
 * value opens at the place for which it was closed and nowhere else: copied to another row, it is
 * worth nothing.
 */
final class Vault {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final String purpose;
  private final Function<String, byte[]> keys;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param keys gives the key for a purpose; asked only when there is something to open or close
   */
  Vault(String purpose, Function<String, byte[]> keys) {
    this.purpose = purpose;
    this.keys = keys;
  }

  /** Closed with another key, for another place, or damaged. */
  static final class CannotOpenException extends Exception {

    private static final long serialVersionUID = 1L;

    private CannotOpenException(Throwable cause) {
      super(cause);
    }
  }

  /** As base 64. */
  String close(String value, String... place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(value.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(1 + NONCE_BYTES + closed.length)
                  .put(FORMAT)
                  .put(nonce)
                  .put(closed)
                  .array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  String open(String closed, String... place) throws CannotOpenException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
      if (bytes.remaining() <= 1 + NONCE_BYTES || bytes.get() != FORMAT) {
        throw new AEADBadTagException("Not one of ours");
      }
      byte[] nonce = new byte[NONCE_BYTES];
      bytes.get(nonce);
      byte[] rest = new byte[bytes.remaining()];
      bytes.get(rest);
      return new String(
          cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest), StandardCharsets.UTF_8);
    } catch (AEADBadTagException | IllegalArgumentException e) {
      throw new CannotOpenException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String... place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(
        mode, new SecretKeySpec(keys.apply(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(String.join("\0", place).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
