package io.postillion.plugin.store;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.feed.Feed;
import io.postillion.core.feed.Feeds;
import io.postillion.core.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

final class JdbcFeeds implements Feeds {

  private final Database database;

  JdbcFeeds(Database database) {
    this.database = database;
  }

  @Override
  public void give(Feed feed, Secret token) {
    database.save(
        """
        update pst_calendar_feed set hash = :hash, created_at = :createdAt
        where brand_id = :brand and person_id = :person
        """,
        """
        insert into pst_calendar_feed (brand_id, person_id, hash, created_at)
        values (:brand, :person, :hash, :createdAt)
        """,
        statement ->
            statement
                .param("brand", feed.brand().value())
                .param("person", feed.person().value())
                .param("hash", ApiTokens.hash(token.reveal()))
                .param("createdAt", Columns.time(feed.createdAt())));
  }

  @Override
  public Optional<Feed> of(BrandId brand, PersonId person) {
    return database
        .sql("select * from pst_calendar_feed where brand_id = :brand and person_id = :person")
        .param("brand", brand.value())
        .param("person", person.value())
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public Optional<Feed> find(Secret token) {
    return database
        .sql(
            """
            select f.* from pst_calendar_feed f
            join pst_person p on p.id = f.person_id and p.listed
            join pst_person_brand m on m.person_id = f.person_id and m.brand_id = f.brand_id
            where f.hash = :hash
            """)
        .param("hash", ApiTokens.hash(token.reveal()))
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public boolean revoke(BrandId brand, PersonId person) {
    return database
            .sql("delete from pst_calendar_feed where brand_id = :brand and person_id = :person")
            .param("brand", brand.value())
            .param("person", person.value())
            .update()
        == 1;
  }

  private static Feed read(ResultSet row) throws SQLException {
    return new Feed(
        new BrandId(row.getString("brand_id")),
        new PersonId(Columns.uuid(row, "person_id")),
        Columns.instant(row, "created_at"));
  }
}
