package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelStep;
import io.postillion.core.brand.ChannelSteps;
import io.postillion.core.people.PersonId;
import java.util.List;

final class JdbcChannelSteps implements ChannelSteps {

  private final Database database;

  JdbcChannelSteps(Database database) {
    this.database = database;
  }

  @Override
  public void add(ChannelStep step) {
    database
        .sql(
            """
            insert into pst_channel_step (brand_id, channel_id, kind, person_id, done_at)
            values (:brand, :channel, :kind, :person, :at)
            """)
        .param("brand", step.brand().value())
        .param("channel", step.channel().value())
        .param("kind", step.kind().name())
        .param("person", step.person().value())
        .param("at", Columns.time(step.at()))
        .update();
  }

  @Override
  public List<ChannelStep> newest(BrandId brand, int most) {
    return database
        .sql(
            """
            select * from pst_channel_step where brand_id = :brand
            order by entry desc fetch first :most rows only
            """)
        .param("brand", brand.value())
        .param("most", most)
        .query(
            (row, number) ->
                new ChannelStep(
                    brand,
                    new ChannelId(row.getString("channel_id")),
                    ChannelStep.Kind.valueOf(row.getString("kind")),
                    new PersonId(Columns.uuid(row, "person_id")),
                    Columns.instant(row, "done_at")))
        .list();
  }
}
