package io.postillion.connectors.social.sandbox;

import io.postillion.connectors.social.Fit;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Reading;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One account on the built-in network; a post's key is its publication's id. */
public final class SandboxNetwork implements SocialNetwork {

  private static final NetworkLimits LIMITS =
      new NetworkLimits(
              List.of(new Measure("characters", 500, TextLengths.graphemes())),
              4,
              Set.of("image/jpeg", "image/png", "image/webp", "image/gif"),
              10_000_000,
              50_000_000,
              1_500,
              10,
              true)
          .withThreadsOf(25);

  private final ChannelId channel;
  private final SandboxWall wall;
  private final URI baseUri;
  private final Clock clock;

  /**
   * @param baseUri where people reach this installation
   */
  public SandboxNetwork(ChannelId channel, SandboxWall wall, URI baseUri, Clock clock) {
    this.channel = channel;
    this.wall = wall;
    this.baseUri = baseUri;
    this.clock = clock;
  }

  @Override
  public NetworkLimits limits() {
    return LIMITS;
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    Fit.require(who(), LIMITS, post.content());
    return post.key().toString();
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    permit.require();
    if (!wall.put(
            new SandboxPost(
                channel,
                handle,
                post.content(),
                clock.instant(),
                post.place().map(place -> place.before().remoteId()).orElse(null)))
        && !hangsThere(post, handle)) {
      throw new OutcomeUnknown(
          "%s has another post with the key %s. Look at the wall.".formatted(who(), handle));
    }
    return sent(handle);
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    Optional<SandboxPost> found = wall.find(channel, handle);
    if (found.isEmpty()) {
      return new Lookup.Absent();
    }
    return hangsThere(post, handle)
        ? new Lookup.Found(sent(handle))
        : new Lookup.CannotTell(
            "%s has another post with the key %s. Look at the wall.".formatted(who(), handle));
  }

  /** Nobody is there to respond. */
  @Override
  public Reading engagement(String remoteId) {
    return wall.find(channel, remoteId).isPresent()
        ? new Reading.Counted(
            Engagement.NONE.with(Count.LIKES, 0).with(Count.REPLIES, 0).with(Count.REPOSTS, 0))
        : new Reading.Gone();
  }

  @Override
  public String test() {
    return "%s on the sandbox of %s".formatted(channel, baseUri);
  }

  private boolean hangsThere(Outgoing post, String key) {
    return wall.find(channel, key)
        .filter(there -> there.content().equals(post.content()))
        .isPresent();
  }

  private Sent sent(String key) {
    String base = baseUri.toString().replaceAll("/+$", "");
    return new Sent(key, URI.create("%s/sandbox/%s/%s".formatted(base, channel, key)));
  }

  private String who() {
    return "Channel %s (sandbox)".formatted(channel);
  }
}
