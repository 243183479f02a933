package io.postillion.plugin.store;

import io.postillion.connectors.social.sandbox.SandboxPost;
import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.brand.ChannelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class JdbcSandboxWall implements SandboxWall {

  private final Database database;

  JdbcSandboxWall(Database database) {
    this.database = database;
  }

  @Override
  public boolean put(SandboxPost post) {
    return database.insertIfAbsent(
        """
        insert into pst_sandbox_post
          (channel_id, post_key, text, language, media, link, posted_at, follows)
        values (:channel, :key, :text, :language, :media, :link, :at, :follows)
        """,
        statement ->
            Contents.write(post.content())
                .apply(statement)
                .param("channel", post.channel().value())
                .param("key", post.key())
                .param("at", Columns.time(post.at()))
                .param("follows", post.follows()));
  }

  @Override
  public Optional<SandboxPost> find(ChannelId channel, String key) {
    return database
        .sql("select * from pst_sandbox_post where channel_id = :channel and post_key = :key")
        .param("channel", channel.value())
        .param("key", key)
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public List<SandboxPost> newest(ChannelId channel, int limit) {
    return database
        .sql(
            """
            select * from pst_sandbox_post where channel_id = :channel
            order by posted_at desc, post_key limit :limit
            """)
        .param("channel", channel.value())
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  private static SandboxPost read(ResultSet row) throws SQLException {
    return new SandboxPost(
        new ChannelId(row.getString("channel_id")),
        row.getString("post_key"),
        Contents.read(row),
        Columns.instant(row, "posted_at"),
        row.getString("follows"));
  }
}
