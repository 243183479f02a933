package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.NotFoundException;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grant;
import io.postillion.core.brand.Grants;
import io.postillion.core.failure.Unauthorised;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leases run by the database's clock, the same for all nodes. What a refresher does is a
 * transaction of its own: a rollback of its caller must not take back a token whose predecessor is
 * used up.
 */
final class JdbcGrants implements Grants {

  private static final String ACCESS = "access";
  private static final String REFRESH = "refresh";

  private final Database database;
  private final Vault vault;
  private final TransactionTemplate alone;

  JdbcGrants(Database database, Vault vault, PlatformTransactionManager transactionManager) {
    this.database = database;
    this.vault = vault;
    this.alone = new TransactionTemplate(transactionManager);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Optional<Kept> find(BrandId brand, ChannelId channel) {
    return database
        .sql("select * from pst_grant where brand_id = :brand and channel_id = :channel")
        .param("brand", brand.value())
        .param("channel", channel.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Standing> of(BrandId brand) {
    return database
        .sql(
            """
            select channel_id, account, renews,
              case when renews then refresh_expires_at else expires_at end as ends_at
            from pst_grant where brand_id = :brand order by channel_id
            """)
        .param("brand", brand.value())
        .query(
            (row, number) ->
                new Standing(
                    new ChannelId(row.getString("channel_id")),
                    row.getString("account"),
                    row.getBoolean("renews"),
                    Columns.instantOrNull(row, "ends_at")))
        .list();
  }

  @Override
  public OptionalLong lease(BrandId brand, ChannelId channel, long version, Duration length) {
    boolean leased =
        one(
            at(
                    """
                    update pst_grant
                    set version = version + 1,
                        lease_until =
                          current_timestamp + cast(:seconds as integer) * interval '1' second
                    where brand_id = :brand and channel_id = :channel and version = :version
                      and (lease_until is null or lease_until < current_timestamp)
                    """,
                    brand,
                    channel)
                .param("version", version)
                .param("seconds", length.toSeconds()));
    return leased ? OptionalLong.of(version + 1) : OptionalLong.empty();
  }

  @Override
  public boolean renewed(BrandId brand, ChannelId channel, long version, Grant grant) {
    return one(
        write(brand, channel, grant)
            .apply(
                database.sql(
                    """
                    update pst_grant
                    set tokens = :tokens, account = :account, granted_scope = :scope,
                        issued_at = :issuedAt, expires_at = :expiresAt, renews = :renews,
                        refresh_expires_at = :refreshExpiresAt, version = version + 1,
                        lease_until = null
                    where brand_id = :brand and channel_id = :channel and version = :version
                      and lease_until is not null
                    """))
            .param("version", version));
  }

  @Override
  public void connect(BrandId brand, ChannelId channel, Grant grant) {
    int known =
        database
            .sql("select count(*) from pst_channel where brand_id = :brand and id = :channel")
            .param("brand", brand.value())
            .param("channel", channel.value())
            .query(Integer.class)
            .single();
    if (known == 0) {
      throw new NotFoundException("channel", channel);
    }
    database.save(
        """
        update pst_grant
        set tokens = :tokens, account = :account, granted_scope = :scope,
            issued_at = :issuedAt, expires_at = :expiresAt, renews = :renews,
            refresh_expires_at = :refreshExpiresAt, version = version + 1, lease_until = null
        where brand_id = :brand and channel_id = :channel
        """,
        """
        insert into pst_grant
          (brand_id, channel_id, tokens, account, granted_scope, issued_at, expires_at, renews,
           refresh_expires_at, version, lease_until)
        values
          (:brand, :channel, :tokens, :account, :scope, :issuedAt, :expiresAt, :renews,
           :refreshExpiresAt, 0, null)
        """,
        write(brand, channel, grant));
  }

  private boolean one(StatementSpec update) {
    return Boolean.TRUE.equals(alone.execute(transaction -> update.update() == 1));
  }

  private StatementSpec at(String sql, BrandId brand, ChannelId channel) {
    return database.sql(sql).param("brand", brand.value()).param("channel", channel.value());
  }

  private UnaryOperator<StatementSpec> write(BrandId brand, ChannelId channel, Grant grant) {
    String tokens = vault.close(Json.write(tokens(grant)), brand.value(), channel.value());
    return statement ->
        statement
            .param("brand", brand.value())
            .param("channel", channel.value())
            .param("tokens", tokens)
            .param("account", Columns.words(grant.account()))
            .param("scope", Columns.words(grant.scope()))
            .param("issuedAt", Columns.time(grant.issuedAt()))
            .param("expiresAt", Columns.timeOrNull(grant.expiresAt()))
            .param("renews", grant.refresh() != null)
            .param("refreshExpiresAt", Columns.timeOrNull(grant.refreshExpiresAt()));
  }

  private static Map<String, String> tokens(Grant grant) {
    String access = grant.access().reveal();
    Secret refresh = grant.refresh();
    return refresh == null
        ? Map.of(ACCESS, access)
        : Map.of(ACCESS, access, REFRESH, refresh.reveal());
  }

  private Kept read(ResultSet row) throws SQLException {
    String brand = row.getString("brand_id");
    String channel = row.getString("channel_id");
    try {
      Map<String, String> tokens =
          Json.read(vault.open(row.getString("tokens"), brand, channel), new TypeReference<>() {});
      @Nullable String refresh = tokens.get(REFRESH);
      return new Kept(
          new Grant(
              Secret.of(String.valueOf(tokens.get(ACCESS))),
              refresh == null ? null : Secret.of(refresh),
              Columns.instant(row, "issued_at"),
              Columns.instantOrNull(row, "expires_at"),
              Columns.instantOrNull(row, "refresh_expires_at"),
              row.getString("account"),
              row.getString("granted_scope")),
          row.getLong("version"));
    } catch (Vault.CannotOpenException e) {
      throw new Unauthorised(
          "The tokens of channel %s were stored with another postillion.secret-key. Put that key back, or reconnect the channel."
              .formatted(channel),
          e);
    }
  }
}
