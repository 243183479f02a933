package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.publish.Brakes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class JdbcBrakes implements Brakes {

  private static final String ALL = "*";

  private final Database database;

  JdbcBrakes(Database database) {
    this.database = database;
  }

  @Override
  public List<Brake> pulled() {
    return database
        .sql("select * from pst_brake order by scope")
        .query((row, number) -> read(row))
        .list();
  }

  @Override
  public void pull(Brake brake) {
    database.insertIfAbsent(
        "insert into pst_brake (scope, who, why, pulled_at) values (:scope, :who, :why, :at)",
        statement ->
            statement
                .param("scope", scope(brake.brand()))
                .param("who", brake.who())
                .param("why", Columns.words(brake.why()))
                .param("at", Columns.time(brake.at())));
  }

  @Override
  public boolean release(@Nullable BrandId brand) {
    return database
            .sql("delete from pst_brake where scope = :scope")
            .param("scope", scope(brand))
            .update()
        == 1;
  }

  private static String scope(@Nullable BrandId brand) {
    return brand == null ? ALL : brand.value();
  }

  private static Brake read(ResultSet row) throws SQLException {
    String scope = row.getString("scope");
    return new Brake(
        scope.equals(ALL) ? null : new BrandId(scope),
        row.getString("who"),
        row.getString("why"),
        Columns.instant(row, "pulled_at"));
  }
}
