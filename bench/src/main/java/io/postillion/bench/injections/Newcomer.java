package io.postillion.bench.injections;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A network with room for everything, on which nothing is ever to appear. */
final class Newcomer implements SocialNetwork {

  private static final NetworkLimits LIMITS =
      new NetworkLimits(
          List.of(new Measure("characters", 20_000, TextLengths.graphemes())),
          4,
          Set.of("image/jpeg", "image/png"),
          1_000_000,
          20_000_000,
          2_000,
          8,
          true);

  private final List<String> asked = new ArrayList<>();

  /** What was asked of it, and forgets it. */
  List<String> asked() {
    List<String> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  @Override
  public NetworkLimits limits() {
    return LIMITS;
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    asked.add("to prepare " + post.key());
    return post.key().toString();
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    asked.add("to send " + post.key());
    return new Sent(handle, URI.create("https://newcomer.example/" + handle));
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    asked.add("about " + post.key());
    return new Lookup.Absent();
  }

  @Override
  public String test() {
    return "newcomer";
  }
}
