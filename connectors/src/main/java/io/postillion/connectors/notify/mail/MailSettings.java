package io.postillion.connectors.notify.mail;

import io.postillion.core.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes mail.
 *
 * @param user null when it wants no login
 * @param from the sender, e.g. {@code Postillion <postillion@acme.example>}
 * @param patience for each step with the server
 */
public record MailSettings(
    String host,
    int port,
    Protection protection,
    @Nullable String user,
    @Nullable Secret password,
    String from,
    Duration patience) {

  /** How the connection is kept from eavesdroppers. */
  public enum Protection {
    /** Begins in the clear and must go on encrypted. */
    STARTTLS,
    /** Encrypted from the beginning. */
    TLS,
    /** Not at all: for a server on this machine. */
    NONE
  }

  public MailSettings {
    if ((user == null) != (password == null)) {
      throw new IllegalArgumentException(
          "The mail server needs both a user and a password, or neither");
    }
  }
}
