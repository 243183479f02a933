package io.postillion.plugin.connect;

import io.postillion.connectors.social.sandbox.SandboxNetwork;
import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import java.net.URI;
import java.time.Clock;

/** The built-in network. */
public final class SandboxKind implements NetworkKind {

  private final SandboxWall wall;
  private final URI baseUri;
  private final Clock clock;

  public SandboxKind(SandboxWall wall, URI baseUri, Clock clock) {
    this.wall = wall;
    this.baseUri = baseUri;
    this.clock = clock;
  }

  @Override
  public String word() {
    return "sandbox";
  }

  @Override
  public boolean isForTheDesk() {
    return true;
  }

  @Override
  public SocialNetwork connect(BrandId brand, ChannelId channel, ChannelProperties settings) {
    return new SandboxNetwork(channel, wall, baseUri, clock);
  }
}
