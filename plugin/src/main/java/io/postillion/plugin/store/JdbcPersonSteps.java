package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.PersonStep;
import io.postillion.core.people.PersonSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

final class JdbcPersonSteps implements PersonSteps {

  private final Database database;

  JdbcPersonSteps(Database database) {
    this.database = database;
  }

  @Override
  public void add(PersonStep step) {
    database
        .sql(
            """
            insert into pst_person_step
              (brand_id, about_id, kind, roles, member_of, detail, person_id, done_at)
            values (:brand, :about, :kind, :roles, :groups, :detail, :person, :at)
            """)
        .param("brand", step.brand().value())
        .param("about", step.about().value())
        .param("kind", step.kind().name())
        .param("roles", JdbcPeople.roles(step.rights()))
        .param("groups", JdbcPeople.groups(step.rights()))
        .param("detail", Columns.words(step.detail()))
        .param("person", step.person().value())
        .param("at", Columns.time(step.at()))
        .update();
  }

  @Override
  public List<PersonStep> newest(BrandId brand, int most) {
    return database
        .sql(
            """
            select * from pst_person_step where brand_id = :brand
            order by entry desc fetch first :most rows only
            """)
        .param("brand", brand.value())
        .param("most", most)
        .query((row, number) -> read(brand, row))
        .list();
  }

  @Override
  public List<PersonStep> about(BrandId brand, PersonId person) {
    return database
        .sql(
            """
            select * from pst_person_step where brand_id = :brand and about_id = :person
            order by entry desc
            """)
        .param("brand", brand.value())
        .param("person", person.value())
        .query((row, number) -> read(brand, row))
        .list();
  }

  @Override
  public boolean isAtHome(BrandId brand, PersonId person) {
    return database
        .sql(
            """
            select
              exists (select 1 from pst_person_step s
                where s.about_id = :person and s.brand_id = :brand and s.kind = 'CREATED')
              and not exists (select 1 from pst_person_step s
                where s.about_id = :person and s.brand_id <> :brand)
            """)
        .param("brand", brand.value())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  private static PersonStep read(BrandId brand, ResultSet row) throws SQLException {
    return new PersonStep(
        brand,
        new PersonId(Columns.uuid(row, "about_id")),
        PersonStep.Kind.valueOf(row.getString("kind")),
        JdbcPeople.rights(row.getString("roles"), row.getString("member_of")),
        row.getString("detail"),
        new PersonId(Columns.uuid(row, "person_id")),
        Columns.instant(row, "done_at"));
  }
}
