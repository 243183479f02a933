package io.postillion.plugin.store;

import io.postillion.core.ai.prompt.Fate;
import io.postillion.core.ai.prompt.Fates;
import io.postillion.core.brand.BrandId;
import java.util.List;

final class JdbcFates implements Fates {

  private final Database database;

  JdbcFates(Database database) {
    this.database = database;
  }

  @Override
  public List<Fate> of(BrandId brand, String prompt) {
    String ending = " · " + prompt;
    return database
        .sql(
            """
            select drafted.text as drafted,
              (select approved.text from pst_approval decision
               join pst_revision approved
                 on approved.brand_id = decision.brand_id and approved.id = decision.revision_id
               where decision.brand_id = drafted.brand_id and decision.post_id = drafted.post_id
                 and decision.decision = 'APPROVED' and decision.voided_at is null
               order by decision.decided_at desc limit 1) as approved,
              post.status
            from pst_revision drafted
            join pst_post post on post.brand_id = drafted.brand_id and post.id = drafted.post_id
            where drafted.brand_id = :brand and drafted.number = 1
              and drafted.author_kind = 'MODEL'
              and right(drafted.author_name, :length) = :ending
            order by drafted.created_at desc limit 500
            """)
        .param("brand", brand.value())
        .param("length", ending.length())
        .param("ending", ending)
        .query(
            (row, number) ->
                new Fate(
                    row.getString("drafted"),
                    row.getString("approved"),
                    List.of("REJECTED", "CANCELLED").contains(row.getString("status"))))
        .list();
  }
}
