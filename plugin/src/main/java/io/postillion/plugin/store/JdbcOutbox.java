package io.postillion.plugin.store;

import io.postillion.core.flow.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Times are the database's, so that nodes agree about them. */
final class JdbcOutbox implements Outbox {

  private static final int LONGEST_PROBLEM = 2000;

  private final Database database;

  JdbcOutbox(Database database) {
    this.database = database;
  }

  @Override
  public void add(String subject, String kind, String payload) {
    database
        .sql(
            "insert into pst_engine_order (subject, kind, payload) values (:subject, :kind, :payload)")
        .param("subject", subject)
        .param("kind", kind)
        .param("payload", payload)
        .update();
  }

  @Override
  public Optional<Order> claim(Duration lease) {
    return database
        .sql(
            """
            select * from pst_engine_order o
            where due_at <= current_timestamp
              and not exists (
                select 1 from pst_engine_order e where e.subject = o.subject and e.id < o.id)
            order by id fetch first 1 rows only
            """)
        .query((row, number) -> read(row))
        .optional()
        .filter(order -> take(order.id(), lease));
  }

  private boolean take(long id, Duration lease) {
    return database
            .sql(
                """
                update pst_engine_order
                set due_at = current_timestamp + interval '1' second * cast(:seconds as integer)
                where id = :id and due_at <= current_timestamp
                """)
            .param("id", id)
            .param("seconds", (int) lease.toSeconds())
            .update()
        == 1;
  }

  @Override
  public void told(long id) {
    database.sql("delete from pst_engine_order where id = :id").param("id", id).update();
  }

  @Override
  public void failed(long id, String problem, Duration again) {
    database
        .sql(
            """
            update pst_engine_order
            set problem = :problem,
              due_at = current_timestamp + interval '1' second * cast(:seconds as integer)
            where id = :id
            """)
        .param("id", id)
        .param("problem", problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length())))
        .param("seconds", (int) again.toSeconds())
        .update();
  }

  @Override
  public List<Order> waiting() {
    return database
        .sql("select * from pst_engine_order order by id")
        .query((row, number) -> read(row))
        .list();
  }

  private static Order read(ResultSet row) throws SQLException {
    return new Order(
        row.getLong("id"),
        row.getString("subject"),
        row.getString("kind"),
        row.getString("payload"),
        row.getString("problem"));
  }
}
