package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.remark.Mention;
import io.postillion.core.remark.Mentions;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.RemarkId;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class JdbcMentions implements Mentions {

  private final Database database;

  JdbcMentions(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, Mention mention) {
    database.insertIfAbsent(
        """
        insert into pst_mention (remark_id, person_id, brand_id, post_id)
        values (:remark, :person, :brand, :post)
        """,
        statement ->
            statement
                .param("remark", mention.remark().value())
                .param("person", mention.person().value())
                .param("brand", brand.value())
                .param("post", mention.post().value()));
  }

  @Override
  public Map<RemarkId, Set<PersonId>> whom(BrandId brand, PostId post) {
    Map<RemarkId, Set<PersonId>> named = new HashMap<>();
    database
        .sql(
            """
            select remark_id, person_id from pst_mention
            where brand_id = :brand and post_id = :post
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query(
            (ResultSet row) -> {
              named
                  .computeIfAbsent(
                      new RemarkId(Columns.uuid(row, "remark_id")), remark -> new HashSet<>())
                  .add(new PersonId(Columns.uuid(row, "person_id")));
            });
    return named;
  }

  @Override
  public List<Remark> unseen(BrandId brand, PersonId person, int limit) {
    return database
        .sql(
            """
            select r.* from pst_mention m
            join pst_remark r
              on r.brand_id = m.brand_id and r.post_id = m.post_id and r.id = m.remark_id
            where m.brand_id = :brand and m.person_id = :person and m.seen_at is null
            order by r.said_at desc, r.id limit :limit
            """)
        .param("brand", brand.value())
        .param("person", person.value())
        .param("limit", limit)
        .query((row, number) -> JdbcRemarks.read(row))
        .list();
  }

  @Override
  public void seen(BrandId brand, PersonId person, PostId post, Instant at) {
    database
        .sql(
            """
            update pst_mention set seen_at = :at
            where brand_id = :brand and person_id = :person and post_id = :post
              and seen_at is null
            """)
        .param("at", Columns.time(at))
        .param("brand", brand.value())
        .param("person", person.value())
        .param("post", post.value())
        .update();
  }
}
