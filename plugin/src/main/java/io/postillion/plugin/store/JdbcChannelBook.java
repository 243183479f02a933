package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Each entry stands beside its channel, whose row says how it is doing. */
final class JdbcChannelBook implements ChannelBook {

  private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

  private final Database database;
  private final Vault vault;

  JdbcChannelBook(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  @Override
  public Optional<ChannelEntry> find(ChannelId id) {
    return database
        .sql("select * from pst_desk_channel where channel_id = :id")
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<ChannelEntry> of(BrandId brand) {
    return database
        .sql(
            """
            select * from pst_desk_channel
            where brand_id = :brand and removed_at is null
            order by name, channel_id
            """)
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public Optional<Secret> secret(BrandId brand, ChannelId id) {
    return at(
            """
            select * from pst_desk_channel
            where brand_id = :brand and channel_id = :id and secret is not null
            """,
            brand,
            id)
        .query((row, number) -> open(row.getString("secret"), read(row)))
        .optional();
  }

  private Secret open(String closed, ChannelEntry entry) {
    try {
      return Secret.of(vault.open(closed, place(entry)));
    } catch (Vault.CannotOpenException e) {
      throw new Unauthorised(
          "The credential of channel %s was stored with another postillion.secret-key. Put that key back, or type the credential anew."
              .formatted(entry.id()),
          e);
    } catch (IllegalStateException e) {
      throw new Unauthorised(
          "The credential of channel %s cannot be read: %s".formatted(entry.id(), e.getMessage()),
          e);
    }
  }

  /** With all that says where it goes: in a row that leads elsewhere, it does not open. */
  private static String[] place(ChannelEntry entry) {
    return new String[] {
      entry.brand().value(),
      entry.id().value(),
      entry.network(),
      Json.write(new TreeMap<>(entry.settings()))
    };
  }

  @Override
  public boolean insert(ChannelEntry entry, @Nullable Secret secret) {
    boolean isNew =
        database.insertIfAbsent(
            """
            insert into pst_channel
              (id, brand_id, network, name, account, language, state, problem, checked_at, listed)
            values
              (:id, :brand, :network, :name, :account, null, :state, :problem, :checkedAt, true)
            """,
            statement -> Connections.write(Connection.NEW).apply(write(entry).apply(statement)));
    if (isNew) {
      insertSettings(entry, secret);
    }
    return isNew;
  }

  private void insertSettings(ChannelEntry entry, @Nullable Secret secret) {
    try {
      write(entry)
          .apply(
              database.sql(
                  """
                  insert into pst_desk_channel
                    (channel_id, brand_id, network, name, account, settings, remote_id, version,
                     secret, account_key)
                  values
                    (:id, :brand, :network, :name, :account, :settings, :remote, :version,
                     :secret, :key)
                  """))
          .param("settings", Json.write(new TreeMap<>(entry.settings())))
          .param("remote", Columns.words(entry.remoteId()))
          .param("version", entry.version())
          .param("secret", secret == null ? null : vault.close(secret.reveal(), place(entry)))
          .param("key", Columns.words(entry.accountKey()))
          .update();
    } catch (DuplicateKeyException e) {
      throw new KnownAccountException(entry, e);
    }
  }

  @Override
  public boolean renew(ChannelEntry entry, Secret secret) {
    return at(
                """
                update pst_desk_channel set secret = :secret, version = version + 1
                where brand_id = :brand and channel_id = :id and version = :version
                  and removed_at is null
                """,
                entry.brand(),
                entry.id())
            .param("secret", vault.close(secret.reveal(), place(entry)))
            .param("version", entry.version())
            .update()
        == 1;
  }

  @Override
  public boolean hold(BrandId brand, ChannelId id) {
    boolean known =
        at("select id from pst_channel where brand_id = :brand and id = :id for update", brand, id)
            .query(String.class)
            .optional()
            .isPresent();
    return known
        && at(
                """
                select channel_id from pst_desk_channel
                where brand_id = :brand and channel_id = :id and removed_at is null
                """,
                brand,
                id)
            .query(String.class)
            .optional()
            .isPresent();
  }

  @Override
  public List<PostId> unfinished(BrandId brand, ChannelId id) {
    return at(
            """
            select p.id from pst_post p
            where p.brand_id = :brand and p.channel_id = :id
              and (p.status not in ('PUBLISHED', 'REJECTED', 'CANCELLED', 'RETRACTED')
                or exists (
                  select 1 from pst_publication l
                  where l.brand_id = p.brand_id and l.post_id = p.id
                    and l.state in ('PLANNED', 'ARMED', 'SENDING', 'UNKNOWN')))
            order by p.created_at desc, p.id
            """,
            brand,
            id)
        .query((row, number) -> new PostId(Columns.uuid(row, "id")))
        .list();
  }

  /** It is paused, too: a post that was begun just then waits, and goes nowhere. */
  @Override
  public boolean remove(BrandId brand, ChannelId id, boolean stillUsed, Instant at) {
    boolean removed =
        at(
                    """
                    update pst_desk_channel
                    set removed_at = :at, secret = null, account_key = null,
                        version = version + 1
                    where brand_id = :brand and channel_id = :id and removed_at is null
                    """,
                    brand,
                    id)
                .param("at", Columns.time(at))
                .update()
            == 1;
    if (removed && !stillUsed) {
      at(
              """
              update pst_channel set listed = false, state = :state
              where brand_id = :brand and id = :id
              """,
              brand,
              id)
          .param("state", Connection.State.PAUSED.name())
          .update();
      at("delete from pst_grant where brand_id = :brand and channel_id = :id", brand, id).update();
      at("delete from pst_oauth_state where brand_id = :brand and channel_id = :id", brand, id)
          .update();
    }
    return removed;
  }

  private StatementSpec at(String sql, BrandId brand, ChannelId id) {
    return database.sql(sql).param("brand", brand.value()).param("id", id.value());
  }

  private static UnaryOperator<StatementSpec> write(ChannelEntry entry) {
    return statement ->
        statement
            .param("id", entry.id().value())
            .param("brand", entry.brand().value())
            .param("network", entry.network())
            .param("name", Columns.words(entry.name()))
            .param("account", Columns.words(entry.account()));
  }

  private static ChannelEntry read(ResultSet row) throws SQLException {
    return new ChannelEntry(
        new ChannelId(row.getString("channel_id")),
        new BrandId(row.getString("brand_id")),
        row.getString("network"),
        row.getString("name"),
        row.getString("account"),
        Json.read(row.getString("settings"), SETTINGS),
        row.getString("remote_id"),
        row.getInt("version"));
  }
}
