package io.postillion.plugin.store;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A channel that configuration no longer names is still found, but not listed. */
final class JdbcChannels implements Channels {

  private final Database database;

  JdbcChannels(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Channel> find(BrandId brand, ChannelId id) {
    return database
        .sql("select * from pst_channel where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<Channel> of(BrandId brand) {
    return database
        .sql("select * from pst_channel where brand_id = :brand and listed order by name, id")
        .param("brand", brand.value())
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public void update(BrandId brand, ChannelId id, Connection connection) {
    int updated =
        Connections.write(connection)
            .apply(
                database
                    .sql(
                        """
                        update pst_channel
                        set state = :state, problem = :problem, checked_at = :checkedAt
                        where brand_id = :brand and id = :id
                        """)
                    .param("brand", brand.value())
                    .param("id", id.value()))
            .update();
    if (updated == 0) {
      throw new NotFoundException("channel", id);
    }
  }

  /** Keeps the connection of a channel that is known. */
  void save(Channel channel) {
    database.save(
        """
        update pst_channel
        set network = :network, name = :name, account = :account, language = :language, listed = true
        where brand_id = :brand and id = :id
        """,
        """
        insert into pst_channel
          (id, brand_id, network, name, account, language, state, problem, checked_at, listed)
        values
          (:id, :brand, :network, :name, :account, :language, :state, :problem, :checkedAt, true)
        """,
        statement ->
            Connections.write(channel.connection())
                .apply(statement)
                .param("id", channel.id().value())
                .param("brand", channel.brand().value())
                .param("network", channel.network())
                .param("name", channel.name())
                .param("account", channel.account())
                .param("language", channel.ownLanguage().map(Locale::toLanguageTag).orElse(null)));
    if (find(channel.brand(), channel.id()).isEmpty()) {
      throw Catalogue.taken("Channel", channel.id(), channel.brand());
    }
  }

  void unlist(BrandId brand, ChannelId id) {
    database
        .sql("update pst_channel set listed = false where brand_id = :brand and id = :id")
        .param("brand", brand.value())
        .param("id", id.value())
        .update();
  }

  private static Channel read(ResultSet row) throws SQLException {
    @Nullable String language = row.getString("language");
    return new Channel(
        new ChannelId(row.getString("id")),
        new BrandId(row.getString("brand_id")),
        row.getString("network"),
        row.getString("name"),
        row.getString("account"),
        Connections.read(row),
        language == null ? null : Locale.forLanguageTag(language));
  }
}
