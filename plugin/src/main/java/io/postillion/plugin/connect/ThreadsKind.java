package io.postillion.plugin.connect;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.threads.Threads;
import io.postillion.connectors.social.threads.ThreadsSettings;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import io.postillion.plugin.pictures.PictureAddresses;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;

/** Threads. */
public final class ThreadsKind implements NetworkKind {

  private final PictureAddresses pictures;
  private final AccessTokens tokens;
  private final Http http;
  private final Clock clock;

  public ThreadsKind(AccessTokens tokens, PictureAddresses pictures, Http http, Clock clock) {
    this.pictures = pictures;
    this.tokens = tokens;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String word() {
    return "threads";
  }

  @Override
  public boolean isForTheDesk() {
    return tokens.areGranted(word());
  }

  @Override
  public SocialNetwork connect(BrandId brand, ChannelId channel, ChannelProperties settings) {
    URI server = Objects.requireNonNullElse(settings.url(), ThreadsSettings.THREADS);
    return new Threads(
        channel,
        new ThreadsSettings(server, ThreadsSettings.VERSION, settings.user()),
        tokens.of(brand, channel, word(), settings.token()),
        pictures.of(brand, channel, server),
        http,
        clock);
  }
}
