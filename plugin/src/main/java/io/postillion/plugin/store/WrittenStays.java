package io.postillion.plugin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's trigger, named in the migrations {@code V3}, {@code V25} and {@code V32}: revisions, events
 * and standing approvals are never changed or deleted, of votes, approvals and forms only the force
 * can be taken away, once.
 */
public final class WrittenStays implements Trigger {

  private static final String RESTRICT_VIOLATION = "23001";
  private static final int UNKNOWN = -1;
  private static final int NONE = -2;
  private static final String VOIDED_AT = "VOIDED_AT";

  /** While a column is added, H2 works on a copy of this name. */
  private static final Pattern COPY = Pattern.compile("_COPY_\\d+_\\d+$");

  private String schema = "";
  private String table = "";
  private volatile int voidedAt = UNKNOWN;

  @Override
  public void init(
      Connection connection, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    this.schema = schema;
    this.table = COPY.matcher(table).replaceFirst("");
  }

  @Override
  public void fire(
      Connection connection, @Nullable Object[] oldRow, @Nullable Object @Nullable [] newRow)
      throws SQLException {
    if (newRow == null || !isVoiding(voidedAt(connection), oldRow, newRow)) {
      throw new SQLException(
          "%s rows are never changed or deleted".formatted(table), RESTRICT_VIOLATION);
    }
  }

  /** The place of the column; {@link #NONE} where the table has no such column. */
  private int voidedAt(Connection connection) throws SQLException {
    if (voidedAt == UNKNOWN) {
      try (var columns = connection.getMetaData().getColumns(null, schema, table, VOIDED_AT)) {
        voidedAt = columns.next() ? columns.getInt("ORDINAL_POSITION") - 1 : NONE;
      }
    }
    return voidedAt;
  }

  private static boolean isVoiding(
      int voided, @Nullable Object[] before, @Nullable Object[] after) {
    if (voided == NONE) {
      return false;
    }
    for (int column = 0; column < before.length; column++) {
      if (column != voided && !Objects.equals(before[column], after[column])) {
        return false;
      }
    }
    return before[voided] == null && after[voided] != null;
  }
}
