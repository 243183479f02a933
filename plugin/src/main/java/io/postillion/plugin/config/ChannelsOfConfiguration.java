package io.postillion.plugin.config;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ConfiguredChannels;
import java.util.Set;
import java.util.stream.Collectors;

/** The channels below {@code postillion.brands.<brand>.channels}. */
public final class ChannelsOfConfiguration implements ConfiguredChannels {

  private final Set<String> names;

  public ChannelsOfConfiguration(PostillionProperties properties) {
    this.names =
        properties.brands().values().stream()
            .flatMap(brand -> brand.channels().keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean name(ChannelId id) {
    return names.contains(id.value());
  }
}
