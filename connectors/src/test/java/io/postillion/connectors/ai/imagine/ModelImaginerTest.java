package io.postillion.connectors.ai.imagine;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.ImageProvider;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.Reins;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.pictures.Pixels;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.visual.Imaginer.Imagined;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ModelImaginerTest {

  private static final OpenAiStub PROVIDER = new OpenAiStub();
  private static final BrandId ACME = new BrandId("acme");

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  private static ModelImaginer imaginer(Set<BrandId> brands) {
    return new ModelImaginer(
        new ImageProvider(
            PROVIDER.settings("pictures"),
            "1536x1024",
            HttpSettings.defaults(),
            new Calls(),
            Reins.LOOSE,
            new SteppingClock()),
        brands);
  }

  private static Imagined imagine(byte[] answer) {
    PROVIDER.answers(
        okJson(
            "{\"created\": 1, \"data\": [{\"b64_json\": \"%s\"}]}"
                .formatted(Base64.getEncoder().encodeToString(answer))));
    return imaginer(Set.of()).imagine(ACME, Asked.byProcess(), "A loaf");
  }

  @Test
  void the_picture_says_in_its_bytes_that_an_algorithm_made_it() {
    Imagined imagined = imagine(Pixels.jpeg(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB)));

    assertThat(new String(imagined.picture().bytes(), StandardCharsets.ISO_8859_1))
        .contains("iTXt", "XML:com.adobe.xmp")
        .containsOnlyOnce("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
    assertThat(imagined.picture().media().width()).isEqualTo(30);
    assertThat(imagined.picture().media().alt()).isEmpty();
    assertThat(imagined.model()).isEqualTo("pictures gpt-test · imagine-picture 1");
  }

  @Test
  void what_is_no_picture_is_refused() {
    assertThatThrownBy(() -> imagine(new byte[] {1, 2, 3}))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("no PNG or JPEG");
  }

  @Test
  void the_prompt_is_the_persons_wish_and_what_holds_for_all() {
    assertThat(imaginer(Set.of()).prompt(" A loaf\u202E with {{wish}} "))
        .isEqualTo(
            """
            A loaf with {{wish}}

            The picture has no words, letters, figures, logos or watermarks in it, and shows no real person.""");
  }

  @Test
  void it_may_be_for_some_brands_only() {
    assertThat(imaginer(Set.of()).serves(ACME)).isTrue();
    assertThat(imaginer(Set.of(ACME)).serves(ACME)).isTrue();
    assertThat(imaginer(Set.of(ACME)).serves(new BrandId("globex"))).isFalse();
  }
}
