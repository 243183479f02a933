package io.postillion.plugin.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConfiguredMeasuringTest {

  private static final BrandId ACME = new BrandId("acme");

  private static boolean isOn(String channel, boolean costs, Map<String, Object> more) {
    MapConfigurationPropertySource settings = new MapConfigurationPropertySource();
    settings.put("postillion.brands.acme.name", "Acme");
    settings.put("postillion.brands.acme.channels.acme-x.network", "x");
    settings.put("postillion.brands.acme.channels.acme-wall.network", "sandbox");
    settings.putAll(more);
    return new ConfiguredMeasuring(
            new Binder(settings).bindOrCreate("postillion", PostillionProperties.class))
        .isOn(ACME, new ChannelId(channel), costs);
  }

  @Test
  void what_is_free_is_measured_and_what_costs_is_not() {
    assertThat(isOn("acme-wall", false, Map.of())).isTrue();
    assertThat(isOn("acme-x", true, Map.of())).isFalse();
  }

  @Test
  void a_channel_says_otherwise_for_itself() {
    assertThat(isOn("acme-x", true, Map.of("postillion.brands.acme.channels.acme-x.measure", true)))
        .isTrue();
    assertThat(
            isOn(
                "acme-wall",
                false,
                Map.of("postillion.brands.acme.channels.acme-wall.measure", false)))
        .isFalse();
  }

  @Test
  void a_brand_that_wants_none_has_none() {
    assertThat(
            isOn(
                "acme-x",
                true,
                Map.of(
                    "postillion.brands.acme.measure",
                    false,
                    "postillion.brands.acme.channels.acme-x.measure",
                    true)))
        .isFalse();
  }

  @Test
  void what_is_not_configured_is_not_measured() {
    assertThat(
            new ConfiguredMeasuring(
                    new Binder(new MapConfigurationPropertySource())
                        .bindOrCreate("postillion", PostillionProperties.class))
                .isOn(ACME, new ChannelId("acme-wall"), false))
        .isFalse();
  }
}
