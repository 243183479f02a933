package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.sample.SampleJournal;
import io.postillion.core.sample.SampleStep;
import java.util.List;

final class JdbcSampleJournal implements SampleJournal {

  private final Database database;

  JdbcSampleJournal(Database database) {
    this.database = database;
  }

  @Override
  public void add(SampleStep step) {
    database
        .sql(
            """
            insert into pst_sample_step (brand_id, entry, kind, articles, person_id, done_at)
            values (:brand, :entry, :kind, :articles, :person, :at)
            """)
        .param("brand", step.brand().value())
        .param("entry", step.number())
        .param("kind", step.kind().name())
        .param("articles", step.articles())
        .param("person", step.person().value())
        .param("at", Columns.time(step.at()))
        .update();
  }

  @Override
  public List<SampleStep> of(BrandId brand) {
    return database
        .sql("select * from pst_sample_step where brand_id = :brand order by entry desc")
        .param("brand", brand.value())
        .query(
            (row, number) ->
                new SampleStep(
                    brand,
                    row.getInt("entry"),
                    SampleStep.Kind.valueOf(row.getString("kind")),
                    row.getInt("articles"),
                    new PersonId(Columns.uuid(row, "person_id")),
                    Columns.instant(row, "done_at")))
        .list();
  }
}
