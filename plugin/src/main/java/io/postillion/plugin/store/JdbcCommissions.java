package io.postillion.plugin.store;

import io.postillion.core.ai.Commission;
import io.postillion.core.ai.Commissions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.util.Optional;

final class JdbcCommissions implements Commissions {

  private final Database database;

  JdbcCommissions(Database database) {
    this.database = database;
  }

  @Override
  public void add(BrandId brand, Commission commission) {
    database
        .sql(
            """
            insert into pst_commission (post_id, brand_id, angle, person_id)
            values (:post, :brand, :angle, :person)
            """)
        .param("post", commission.post().value())
        .param("brand", brand.value())
        .param("angle", commission.angle())
        .param("person", commission.by().value())
        .update();
  }

  @Override
  public Optional<Commission> of(BrandId brand, PostId post) {
    return database
        .sql("select * from pst_commission where brand_id = :brand and post_id = :post")
        .param("brand", brand.value())
        .param("post", post.value())
        .query(
            (row, number) ->
                new Commission(
                    post, row.getString("angle"), new PersonId(Columns.uuid(row, "person_id"))))
        .optional();
  }
}
