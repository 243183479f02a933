package io.postillion.plugin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's trigger, named in the migrations {@code V3} and {@code V25}: revisions and events are never
 * changed or deleted, of votes and approvals only the force can be taken away, once.
 */
public final class WrittenStays implements Trigger {

  private static final String RESTRICT_VIOLATION = "23001";
  private static final Set<String> VOIDABLE = Set.of("PST_APPROVAL", "PST_VOTE");
  private static final String VOIDED_AT = "VOIDED_AT";

  private String table = "";
  private int voidedAt = -1;

  @Override
  public void init(
      Connection connection, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    this.table = table;
    if (VOIDABLE.contains(table.toUpperCase(Locale.ROOT))) {
      try (var columns = connection.getMetaData().getColumns(null, schema, table, VOIDED_AT)) {
        columns.next();
        voidedAt = columns.getInt("ORDINAL_POSITION") - 1;
      }
    }
  }

  @Override
  public void fire(
      Connection connection, @Nullable Object[] oldRow, @Nullable Object @Nullable [] newRow)
      throws SQLException {
    if (newRow == null || voidedAt < 0 || !isVoiding(oldRow, newRow)) {
      throw new SQLException(
          "%s rows are never changed or deleted".formatted(table), RESTRICT_VIOLATION);
    }
  }

  private boolean isVoiding(@Nullable Object[] before, @Nullable Object[] after) {
    for (int column = 0; column < before.length; column++) {
      if (column != voidedAt && !Objects.equals(before[column], after[column])) {
        return false;
      }
    }
    return before[voidedAt] == null && after[voidedAt] != null;
  }
}
