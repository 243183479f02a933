package io.postillion.core.brand;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a channel or source is doing.
 *
 * @param problem what went wrong last and what to do about it; null when all is well
 * @param checkedAt when it was last used or tested; null when never
 */
public record Connection(State state, @Nullable String problem, @Nullable Instant checkedAt) {

  public static final Connection NEW = new Connection(State.ACTIVE, null, null);

  /** What it can be used for now. */
  public enum State {
    /** In use. */
    ACTIVE,
    /** A person paused it: nothing new starts, posts that are due wait. */
    PAUSED,
    /** The other side refuses our credentials: a person must reconnect it. */
    UNAUTHORISED
  }

  public Optional<String> trouble() {
    return Optional.ofNullable(problem);
  }

  public Connection well(Instant now) {
    return new Connection(state == State.PAUSED ? State.PAUSED : State.ACTIVE, null, now);
  }

  public Connection failing(String why, Instant now) {
    return new Connection(state, why, now);
  }

  public Connection unauthorised(String why, Instant now) {
    return new Connection(state == State.PAUSED ? State.PAUSED : State.UNAUTHORISED, why, now);
  }

  public Connection paused() {
    return new Connection(State.PAUSED, problem, checkedAt);
  }

  public Connection resumed() {
    return new Connection(State.ACTIVE, null, checkedAt);
  }
}
