package io.postillion.plugin.config;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.insight.MeasuringRule;
import io.postillion.plugin.config.PostillionProperties.BrandProperties;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;

/** Measures where the configuration wants it; where it says nothing, whatever costs nothing. */
public final class ConfiguredMeasuring implements MeasuringRule {

  private final PostillionProperties properties;

  public ConfiguredMeasuring(PostillionProperties properties) {
    this.properties = properties;
  }

  @Override
  public boolean isOn(BrandId brand, ChannelId channel, boolean costs) {
    BrandProperties settings = properties.brands().get(brand.value());
    if (settings == null || !settings.measure()) {
      return false;
    }
    ChannelProperties of = settings.channels().get(channel.value());
    Boolean wanted = of == null ? null : of.measure();
    return wanted == null ? !costs : wanted;
  }
}
