package io.postillion.plugin.store;

import io.postillion.core.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * For the few digits of a code: salted, and slow enough that a stolen table does not tell them
 * before they are over.
 */
final class SlowHash {

  private static final String METHOD = "PBKDF2WithHmacSHA256";
  private static final int ROUNDS = 120_000;
  private static final int BYTES = 16;

  private SlowHash() {}

  static String of(Secret code) {
    byte[] salt = new byte[BYTES];
    new SecureRandom().nextBytes(salt);
    return text(salt) + "." + text(derive(code, salt));
  }

  /** In constant time. */
  static boolean fits(String hash, Secret code) {
    int dot = hash.indexOf('.');
    byte[] salt = Base64.getDecoder().decode(hash.substring(0, dot));
    byte[] kept = Base64.getDecoder().decode(hash.substring(dot + 1));
    return MessageDigest.isEqual(kept, derive(code, salt));
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] derive(Secret code, byte[] salt) {
    try {
      PBEKeySpec spec =
          new PBEKeySpec(code.reveal().toCharArray(), salt, ROUNDS, BYTES * Byte.SIZE);
      return SecretKeyFactory.getInstance(METHOD).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has PBKDF2", e);
    }
  }
}
