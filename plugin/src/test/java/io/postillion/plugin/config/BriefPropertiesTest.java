package io.postillion.plugin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brief.BriefThreshold;
import io.postillion.plugin.config.PostillionProperties.BrandProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BriefPropertiesTest {

  private static BrandProperties acme(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind("postillion.brands.acme", BrandProperties.class)
        .get();
  }

  @Test
  void a_brand_that_says_nothing_wants_what_is_usual() {
    assertThat(acme(Map.of("postillion.brands.acme.name", "Acme")).brief().least())
        .isEqualTo(BriefThreshold.USUAL);
  }

  @Test
  void a_brand_may_want_more() {
    assertThat(
            acme(Map.of(
                    "postillion.brands.acme.name", "Acme",
                    "postillion.brands.acme.brief.least", "70"))
                .brief()
                .least())
        .isEqualTo(70);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101"})
  void what_nobody_can_reach_is_refused_at_the_start(String least) {
    assertThatThrownBy(
            () ->
                acme(
                    Map.of(
                        "postillion.brands.acme.name",
                        "Acme",
                        "postillion.brands.acme.brief.least",
                        least)))
        .isInstanceOf(BindException.class)
        .hasRootCauseMessage(
            "postillion.brands.<brand>.brief.least must be 0 to 100, not " + least);
  }
}
