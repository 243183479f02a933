package io.postillion.plugin.desk.sources;

import io.postillion.plugin.desk.frame.Times.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A source on its page.
 *
 * @param kind in words
 * @param sample whether it is there to try things out on
 * @param state as in the messages {@code connection.<state>}
 * @param problem null when all is well
 * @param checked null when it was never read
 * @param address of one that was set at the desk; empty for one of the configuration
 */
record SourceRow(
    String id,
    String kind,
    String name,
    boolean sample,
    String state,
    @Nullable String problem,
    @Nullable Moment checked,
    String address) {

  public boolean isRemoved() {
    return state.equals("REMOVED");
  }

  public boolean isPaused() {
    return state.equals("PAUSED");
  }

  /** Whether it was set here and may be changed here. */
  public boolean isOurs() {
    return !address.isEmpty();
  }
}
