package io.postillion.plugin.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.SourceStep;
import io.postillion.core.content.SourceSteps;
import io.postillion.core.people.PersonId;
import java.util.List;

final class JdbcSourceSteps implements SourceSteps {

  private static final TypeReference<List<SourceStep.Change>> CHANGES = new TypeReference<>() {};

  private final Database database;

  JdbcSourceSteps(Database database) {
    this.database = database;
  }

  @Override
  public void add(SourceStep step) {
    database
        .sql(
            """
            insert into pst_source_step (brand_id, source_id, kind, changes, person_id, done_at)
            values (:brand, :source, :kind, :changes, :person, :at)
            """)
        .param("brand", step.brand().value())
        .param("source", step.source().value())
        .param("kind", step.kind().name())
        .param("changes", Columns.words(Json.write(step.changes())))
        .param("person", step.person().value())
        .param("at", Columns.time(step.at()))
        .update();
  }

  @Override
  public List<SourceStep> newest(BrandId brand, int most) {
    return database
        .sql(
            """
            select * from pst_source_step where brand_id = :brand
            order by entry desc fetch first :most rows only
            """)
        .param("brand", brand.value())
        .param("most", most)
        .query(
            (row, number) ->
                new SourceStep(
                    brand,
                    new SourceId(row.getString("source_id")),
                    SourceStep.Kind.valueOf(row.getString("kind")),
                    Json.read(row.getString("changes"), CHANGES),
                    new PersonId(Columns.uuid(row, "person_id")),
                    Columns.instant(row, "done_at")))
        .list();
  }
}
