package io.postillion.bench.host;

import io.postillion.connectors.http.Http;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import io.postillion.plugin.connect.NetworkKind;
import io.postillion.plugin.connect.Setting;
import java.time.Clock;

/** The network {@code bench}: a channel's {@code url} is the stub's. */
final class BenchKind implements NetworkKind {

  static final String WORD = "bench";

  private final Http http;
  private final Clock clock;

  BenchKind(Http http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public SocialNetwork connect(BrandId brand, ChannelId channel, ChannelProperties settings) {
    return new BenchNetwork(
        channel, Setting.need("Channel " + channel, "url", settings.url()), http, clock);
  }
}
