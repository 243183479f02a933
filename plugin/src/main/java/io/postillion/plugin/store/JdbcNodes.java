package io.postillion.plugin.store;

import io.postillion.core.flow.Nodes;
import java.time.Duration;
import java.util.List;

final class JdbcNodes implements Nodes {

  private final Database database;

  JdbcNodes(Database database) {
    this.database = database;
  }

  @Override
  public void alive(String node, Duration within) {
    database.save(
        """
        update pst_node set alive_until = current_timestamp + interval '1' second * cast(:seconds as integer)
        where id = :id
        """,
        """
        insert into pst_node (id, alive_until)
        values (:id, current_timestamp + interval '1' second * cast(:seconds as integer))
        """,
        statement -> statement.param("id", node).param("seconds", (int) within.toSeconds()));
  }

  @Override
  public List<String> lapsed() {
    return database
        .sql("select id from pst_node where alive_until < current_timestamp order by id")
        .query(String.class)
        .list();
  }

  @Override
  public boolean forget(String lapsed) {
    return database
            .sql("delete from pst_node where id = :id and alive_until < current_timestamp")
            .param("id", lapsed)
            .update()
        == 1;
  }

  @Override
  public void leave(String node) {
    database.sql("delete from pst_node where id = :id").param("id", node).update();
  }
}
