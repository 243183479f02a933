package io.postillion.plugin.security;

import io.postillion.core.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.security.core.userdetails.User;

/**
 * Somebody who came in with a password. Their session remembers which one it was, by a hash of its
 * hash, and ends when they have another.
 */
final class PasswordUser extends User {

  private static final long serialVersionUID = 1L;

  private final String stamp;

  PasswordUser(String login, Secret passwordHash) {
    super(login, passwordHash.reveal(), List.of(Authorities.PERSON));
    this.stamp = stamp(passwordHash);
  }

  /** Whether they came in with the password of this hash. */
  boolean cameWith(Secret passwordHash) {
    return MessageDigest.isEqual(
        stamp.getBytes(StandardCharsets.US_ASCII),
        stamp(passwordHash).getBytes(StandardCharsets.US_ASCII));
  }

  private static String stamp(Secret passwordHash) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(passwordHash.reveal().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
