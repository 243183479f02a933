package io.postillion.plugin.desk.frame;

import io.postillion.core.people.Role;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Brakes.Brake;
import io.postillion.core.publish.Braking;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.text.Visible;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The brake that holds the brand.
 *
 * @param all whether it is the one over all brands
 * @param why may be empty
 * @param mayRelease whether this person may let it go
 */
public record Held(boolean all, String who, String why, Moment since, boolean mayRelease) {

  /** Looks whether a brake holds, for each page anew. */
  public static final class Look {

    private final Brakes brakes;
    private final Braking braking;
    private final Times times;

    public Look(Brakes brakes, Braking braking, Times times) {
      this.brakes = brakes;
      this.braking = braking;
      this.times = times;
    }

    @Nullable Held at(Desk desk) {
      Optional<Brake> held = brakes.holding(desk.id());
      return held.map(brake -> held(desk, brake)).orElse(null);
    }

    boolean mayHoldAll(Desk desk) {
      return braking.mayHoldAll(desk.person());
    }

    private Held held(Desk desk, Brake brake) {
      boolean all = brake.brand() == null;
      return new Held(
          all,
          Visible.text(brake.who()),
          Visible.text(brake.why()),
          times.at(brake.at(), desk.zone()),
          all ? mayHoldAll(desk) : desk.may(Role.MANAGER));
    }
  }
}
