package io.postillion.plugin.api;

import io.postillion.core.brand.Connection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel or source is doing.
 *
 * @param problem what went wrong last and what to do about it; null when all is well
 */
record ConnectionView(Connection.State state, @Nullable String problem, @Nullable Instant checkedAt)
    implements Wire {

  static ConnectionView of(Connection connection) {
    return new ConnectionView(connection.state(), connection.problem(), connection.checkedAt());
  }
}
