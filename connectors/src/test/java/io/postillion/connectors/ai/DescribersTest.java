package io.postillion.connectors.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.visual.Describer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DescribersTest {

  @Test
  void only_a_brand_with_a_model_can_have_its_pictures_looked_at() {
    try (OpenAiStub provider = new OpenAiStub()) {
      AiSettings settings =
          new AiSettings(
              List.of(provider.settings("main")),
              brand ->
                  AiPolicy.asking(brand.value().equals("careful") ? List.of() : List.of("main")),
              AiSettings.DEFAULT_PATIENCE);

      assertThat(describer(settings).sees(brand("acme"))).isTrue();
      assertThat(describer(settings).sees(brand("careful"))).isFalse();
    }
    assertThat(describer(AiSettings.OFFLINE).sees(brand("acme"))).isFalse();
  }

  private static Describer describer(AiSettings settings) {
    return Describers.of(
        BrandModels.of(
            settings, HttpSettings.defaults(), new Calls(), new SteppingClock(), pause -> {}));
  }

  private static Brand brand(String id) {
    return new Brand(
        new BrandId(id), "Acme", Locale.ENGLISH, ZoneId.of("UTC"), Voice.PLAIN, WordPolicy.NONE);
  }
}
