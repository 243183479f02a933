package io.postillion.routes.social;

import io.postillion.core.brand.ChannelId;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** One channel, or any, and what to do there. */
final class SocialEndpoint extends DefaultEndpoint {

  private final SocialComponent component;
  private final @Nullable ChannelId channel;
  private final boolean publishes;

  SocialEndpoint(String uri, SocialComponent component, String channel, boolean publishes) {
    super(uri, component);
    this.component = component;
    this.channel = channel.equals("any") ? null : new ChannelId(channel);
    this.publishes = publishes;
  }

  @Override
  public Producer createProducer() {
    return new SocialProducer(this, component.publisher(), component.posts(), channel, publishes);
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    throw new UnsupportedOperationException("social: endpoints stand behind to(), not from()");
  }
}
