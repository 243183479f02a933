package io.postillion.plugin.desk.connections;

import io.postillion.core.brand.Connection;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.text.Visible;
import org.jspecify.annotations.Nullable;

/**
 * A channel on its page.
 *
 * @param kind of network
 * @param detail the account
 * @param problem null when all is well
 * @param checked null when it was never used
 * @param access null when its credentials are in its settings
 * @param ours whether it was added here and may be removed here
 * @param typed whether its credential was typed here and can be typed anew
 */
record ConnectionRow(
    String id,
    String kind,
    String name,
    String detail,
    String state,
    @Nullable String problem,
    @Nullable Moment checked,
    @Nullable Access access,
    boolean ours,
    boolean typed) {

  static ConnectionRow of(
      String id,
      String kind,
      String name,
      String detail,
      Connection connection,
      Times times,
      Desk desk) {
    return new ConnectionRow(
        id,
        kind,
        Visible.text(name),
        Visible.text(detail),
        connection.state().name(),
        connection.trouble().map(Visible::text).orElse(null),
        connection.checkedAt() == null ? null : times.since(connection.checkedAt(), desk.zone()),
        null,
        false,
        false);
  }

  ConnectionRow with(Access known) {
    return new ConnectionRow(id, kind, name, detail, state, problem, checked, known, ours, typed);
  }

  /**
   * @param withSecret whether its credential is typed
   */
  ConnectionRow addedHere(boolean withSecret) {
    return new ConnectionRow(
        id, kind, name, detail, state, problem, checked, access, true, withSecret);
  }

  public boolean isPaused() {
    return state.equals(Connection.State.PAUSED.name());
  }
}
