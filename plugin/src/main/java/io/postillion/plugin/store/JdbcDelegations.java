package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Delegation;
import io.postillion.core.notice.Delegations;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class JdbcDelegations implements Delegations {

  private final Database database;

  JdbcDelegations(Database database) {
    this.database = database;
  }

  @Override
  public void put(Delegation delegation) {
    database.save(
        """
        update pst_delegation
        set post_id = :post, asked_person_id = :asked, from_person_id = :from, to_person_id = :to, delegated_at = :at
        where brand_id = :brand and task_id = :task
        """,
        """
        insert into pst_delegation
          (brand_id, task_id, post_id, asked_person_id, from_person_id, to_person_id, delegated_at)
        values (:brand, :task, :post, :asked, :from, :to, :at)
        """,
        statement ->
            statement
                .param("brand", delegation.brand().value())
                .param("task", delegation.task())
                .param("post", delegation.post().value())
                .param("asked", delegation.asked().value())
                .param("from", delegation.from().value())
                .param("to", delegation.to().value())
                .param("at", Columns.time(delegation.at())));
  }

  @Override
  public Optional<Delegation> of(BrandId brand, String task) {
    return database
        .sql("select * from pst_delegation where brand_id = :brand and task_id = :task")
        .param("brand", brand.value())
        .param("task", task)
        .query((row, number) -> read(brand, row))
        .optional();
  }

  @Override
  public List<Delegation> of(BrandId brand, PostId post) {
    return database
        .sql(
            """
            select * from pst_delegation where brand_id = :brand and post_id = :post
            order by delegated_at, task_id
            """)
        .param("brand", brand.value())
        .param("post", post.value())
        .query((row, number) -> read(brand, row))
        .list();
  }

  @Override
  public List<Delegation> to(BrandId brand, PersonId person) {
    return database
        .sql(
            """
            select * from pst_delegation where brand_id = :brand and to_person_id = :person
            order by delegated_at, task_id
            """)
        .param("brand", brand.value())
        .param("person", person.value())
        .query((row, number) -> read(brand, row))
        .list();
  }

  private static Delegation read(BrandId brand, ResultSet row) throws SQLException {
    return new Delegation(
        brand,
        row.getString("task_id"),
        new PostId(Columns.uuid(row, "post_id")),
        new PersonId(Columns.uuid(row, "asked_person_id")),
        new PersonId(Columns.uuid(row, "from_person_id")),
        new PersonId(Columns.uuid(row, "to_person_id")),
        Columns.instant(row, "delegated_at"));
  }
}
