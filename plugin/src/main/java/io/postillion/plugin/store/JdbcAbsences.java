package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Absence;
import io.postillion.core.notice.Absences;
import io.postillion.core.people.PersonId;
import java.util.List;

final class JdbcAbsences implements Absences {

  private final Database database;

  JdbcAbsences(Database database) {
    this.database = database;
  }

  @Override
  public void put(Absence absence) {
    database.save(
        """
        update pst_absence
        set away_from = :from, away_until = :until, substitute_id = :substitute
        where brand_id = :brand and person_id = :person
        """,
        """
        insert into pst_absence (brand_id, person_id, away_from, away_until, substitute_id)
        values (:brand, :person, :from, :until, :substitute)
        """,
        statement ->
            statement
                .param("brand", absence.brand().value())
                .param("person", absence.person().value())
                .param("from", Columns.time(absence.from()))
                .param("until", Columns.time(absence.until()))
                .param("substitute", absence.substitute().value()));
  }

  @Override
  public void clear(BrandId brand, PersonId person) {
    database
        .sql("delete from pst_absence where brand_id = :brand and person_id = :person")
        .param("brand", brand.value())
        .param("person", person.value())
        .update();
  }

  @Override
  public List<Absence> of(BrandId brand) {
    return database
        .sql("select * from pst_absence where brand_id = :brand order by away_from, person_id")
        .param("brand", brand.value())
        .query(
            (row, number) ->
                new Absence(
                    brand,
                    new PersonId(Columns.uuid(row, "person_id")),
                    Columns.instant(row, "away_from"),
                    Columns.instant(row, "away_until"),
                    new PersonId(Columns.uuid(row, "substitute_id"))))
        .list();
  }
}
