package io.postillion.plugin.desk.memory;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.failure.Transient;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has limits and answers tests; sends nothing. */
record PaperNetwork(int max, @Nullable String trouble) implements SocialNetwork {

  @Override
  public NetworkLimits limits() {
    if (trouble != null) {
      throw new Transient(trouble);
    }
    return new NetworkLimits(
            List.of(new Measure("characters", max, text -> text.codePointCount(0, text.length()))),
            4,
            Set.of("image/png", "image/jpeg"),
            1_000_000,
            20_000_000,
            1_000,
            3,
            true)
        .withThreadsOf(5);
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String test() {
    if (trouble != null) {
      throw new Transient(trouble);
    }
    return "@acme.example";
  }
}
