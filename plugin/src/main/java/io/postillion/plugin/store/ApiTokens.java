package io.postillion.plugin.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the API. Each opens one brand, for a person or for a program; only its SHA-256 is kept,
 * so it can be shown once and never again.
 */
public final class ApiTokens {

  /** How exact {@link ApiToken#lastUsedAt()} is. */
  static final Duration USE_PRECISION = Duration.ofMinutes(1);

  private static final int ENTROPY_BYTES = 32;
  private static final int SHOWN = 12;

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  ApiTokens(Database database) {
    this.database = database;
  }

  /** Whose a token is; a program's can never approve. */
  public enum Kind {
    PERSON("pstp_"),
    CLIENT("pstc_");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /**
   * What is known of a token.
   *
   * @param person null for a program's token
   * @param name what its owner calls it
   * @param prefix its first characters, to tell it from others
   * @param expiresAt null when it does not
   * @param lastUsedAt to the minute; null when never
   */
  public record ApiToken(
      UUID id,
      BrandId brand,
      Kind kind,
      @Nullable PersonId person,
      String name,
      String prefix,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt) {}

  /** A new token with its value, which cannot be had again. */
  public record Issued(ApiToken token, Secret value) {}

  /**
   * @param person null for a program
   * @param expiresAt null for never
   */
  public Issued issue(
      BrandId brand,
      @Nullable PersonId person,
      String name,
      Instant now,
      @Nullable Instant expiresAt) {
    Kind kind = person == null ? Kind.CLIENT : Kind.PERSON;
    byte[] entropy = new byte[ENTROPY_BYTES];
    random.nextBytes(entropy);
    String value = kind.prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(entropy);
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into pst_api_token
              (id, brand_id, kind, person_id, name, prefix, hash, created_at, expires_at)
            values (:id, :brand, :kind, :person, :name, :prefix, :hash, :now, :expiresAt)
            """)
        .param("id", id)
        .param("brand", brand.value())
        .param("kind", kind.name())
        .param("person", person == null ? null : person.value())
        .param("name", name)
        .param("prefix", value.substring(0, SHOWN))
        .param("hash", hash(value))
        .param("now", Columns.time(now))
        .param("expiresAt", Columns.timeOrNull(expiresAt))
        .update();
    return new Issued(
        new ApiToken(
            id, brand, kind, person, name, value.substring(0, SHOWN), now, expiresAt, null),
        Secret.of(value));
  }

  /**
   * Recognises a token and remembers that it was used.
   *
   * @return empty when it is unknown, revoked or expired, or its person left the brand
   */
  public Optional<ApiToken> redeem(String presented, Instant now) {
    Optional<ApiToken> found =
        database
            .sql(
                """
                select t.* from pst_api_token t
                where t.hash = :hash
                  and (t.expires_at is null or t.expires_at > :now)
                  and (t.person_id is null or exists (
                    select 1 from pst_person_brand m
                    where m.person_id = t.person_id and m.brand_id = t.brand_id))
                """)
            .param("hash", hash(presented))
            .param("now", Columns.time(now))
            .query((row, number) -> read(row))
            .optional();
    found.ifPresent(token -> used(token, now));
    return found;
  }

  /** The newest first. */
  public List<ApiToken> of(BrandId brand) {
    return database
        .sql("select * from pst_api_token where brand_id = :brand order by created_at desc, id")
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list();
  }

  /**
   * @return false when the brand has no such token
   */
  public boolean revoke(BrandId brand, UUID id) {
    return database
            .sql("delete from pst_api_token where brand_id = :brand and id = :id")
            .param("brand", brand.value())
            .param("id", id)
            .update()
        == 1;
  }

  private void used(ApiToken token, Instant now) {
    database
        .sql(
            """
            update pst_api_token set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at < :before)
            """)
        .param("id", token.id())
        .param("now", Columns.time(now))
        .param("before", Columns.time(now.minus(USE_PRECISION)))
        .update();
  }

  private static ApiToken read(ResultSet row) throws SQLException {
    @Nullable UUID person = Columns.uuidOrNull(row, "person_id");
    return new ApiToken(
        Columns.uuid(row, "id"),
        new BrandId(row.getString("brand_id")),
        Kind.valueOf(row.getString("kind")),
        person == null ? null : new PersonId(person),
        row.getString("name"),
        row.getString("prefix"),
        Columns.instant(row, "created_at"),
        Columns.instantOrNull(row, "expires_at"),
        Columns.instantOrNull(row, "last_used_at"));
  }

  static String hash(String value) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
