package io.postillion.plugin.connect;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Of a channel that was set at the desk and cannot be used as this installation is configured now,
 * e.g. because the app of its network is gone: posts can be read, and whoever sends one is told why
 * that cannot be.
 */
final class UnreadyNetwork implements SocialNetwork {

  private static final NetworkLimits LIMITS =
      new NetworkLimits(
          List.of(new Measure("characters", 280, TextLengths.graphemes())),
          0,
          4,
          Set.of("image/jpeg", "image/png"),
          5_000_000,
          50_000_000,
          1_000,
          10,
          true);

  private final String why;

  UnreadyNetwork(String why) {
    this.why = why;
  }

  @Override
  public NetworkLimits limits() {
    return LIMITS;
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    throw new Unauthorised(why);
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    throw new Unauthorised(why);
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    throw new Unauthorised(why);
  }

  @Override
  public String test() {
    throw new Unauthorised(why);
  }
}
