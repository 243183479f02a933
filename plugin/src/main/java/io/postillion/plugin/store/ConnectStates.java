package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.people.PersonId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * People on their way to a network, where they connect a channel, and back, to whatever node. The
 * state that comes back with them serves once, for the same person in the same session.
 */
public final class ConnectStates {

  /** How long somebody may take over there. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final int ENTROPY_BYTES = 32;

  private final Database database;
  private final Vault vault;
  private final SecureRandom random = new SecureRandom();

  ConnectStates(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /**
   * Which channel somebody went to connect.
   *
   * @param verifier of their code (RFC 7636)
   */
  public record Way(BrandId brand, ChannelId channel, Secret verifier) {}

  /**
   * @param session of the browser in which they go
   * @return the state to send along
   */
  public Secret begin(Way way, PersonId person, String session, Instant now) {
    byte[] entropy = new byte[ENTROPY_BYTES];
    random.nextBytes(entropy);
    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(entropy);
    String hash = ApiTokens.hash(state);
    database
        .sql("delete from pst_oauth_state where expires_at < :now")
        .param("now", Columns.time(now))
        .update();
    database
        .sql(
            """
            insert into pst_oauth_state
              (hash, brand_id, channel_id, person_id, session_hash, verifier, expires_at)
            values (:hash, :brand, :channel, :person, :session, :verifier, :expiresAt)
            """)
        .param("hash", hash)
        .param("brand", way.brand().value())
        .param("channel", way.channel().value())
        .param("person", person.value())
        .param("session", ApiTokens.hash(session))
        .param("verifier", vault.close(way.verifier().reveal(), hash))
        .param("expiresAt", Columns.time(now.plus(LIFETIME)))
        .update();
    return Secret.of(state);
  }

  /**
   * @return empty when the state is unknown, was used, took too long, or belongs to somebody else
   */
  public Optional<Way> redeem(String state, PersonId person, String session, Instant now) {
    String hash = ApiTokens.hash(state);
    Optional<Way> found =
        database
            .sql(
                """
                select * from pst_oauth_state
                where hash = :hash and person_id = :person and session_hash = :session
                  and expires_at > :now
                """)
            .param("hash", hash)
            .param("person", person.value())
            .param("session", ApiTokens.hash(session))
            .param("now", Columns.time(now))
            .query((row, number) -> read(row))
            .optional()
            .flatMap(way -> way);
    return found.filter(way -> isFirst(hash));
  }

  private boolean isFirst(String hash) {
    return database
            .sql("delete from pst_oauth_state where hash = :hash")
            .param("hash", hash)
            .update()
        == 1;
  }

  /** Empty when the installation's key changed on the way. */
  private Optional<Way> read(ResultSet row) throws SQLException {
    try {
      return Optional.of(
          new Way(
              new BrandId(row.getString("brand_id")),
              new ChannelId(row.getString("channel_id")),
              Secret.of(vault.open(row.getString("verifier"), row.getString("hash")))));
    } catch (Vault.CannotOpenException e) {
      return Optional.empty();
    }
  }
}
