package io.postillion.connectors.ai.describe;

import static io.postillion.connectors.ai.model.OpenAiStub.failing;
import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.pictures.Pixels;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.visual.Describer.Described;
import io.postillion.core.visual.Describer.Request;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ModelDescriberTest {

  private static final OpenAiStub PROVIDER = new OpenAiStub();
  private static final Brand ACME =
      new Brand(
          new BrandId("acme"),
          "Acme",
          Locale.ENGLISH,
          ZoneId.of("UTC"),
          Voice.PLAIN,
          WordPolicy.NONE);

  private final Calls calls = new Calls();
  private final ModelDescriber describer =
      new ModelDescriber(
          Models.of(
              List.of(PROVIDER.settings("main")),
              Duration.ofMinutes(1),
              HttpSettings.defaults(),
              calls,
              new SteppingClock(),
              pause -> {}));

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  private Described describe(byte[] bytes, String type, int most, String answer) {
    PROVIDER.answers(saying(answer));
    return describer.describe(request(bytes, type, most));
  }

  private static Request request(byte[] bytes, String type, int most) {
    return new Request(
        ACME,
        new Media("ab".repeat(32), type, 2000, 1000, bytes.length, ""),
        bytes,
        Locale.FRENCH,
        most,
        "Bread day",
        "A loaf",
        Asked.byProcess());
  }

  private static byte[] photo() {
    return Pixels.jpeg(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB));
  }

  @Test
  void the_model_sees_a_small_copy_and_its_words_are_known_as_its_own() throws Exception {
    Described described =
        describe(photo(), "image/jpeg", 1500, "{\"alt\": \"Un pain sur une table.\"}");

    assertThat(described)
        .isEqualTo(
            new Described(
                "Un pain sur une table.", Author.model("main", "gpt-test", "describe-picture 1")));
    JsonNode content =
        new ObjectMapper().readTree(PROVIDER.asked().get(0)).at("/messages/1/content");
    assertThat(content.at("/0/text").asText()).contains("<<<KNOWN\nA loaf\nKNOWN>>>");
    String url = content.at("/1/image_url/url").asText();
    assertThat(url).startsWith("data:image/jpeg;base64,");
    byte[] sent = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
    assertThat(ImageIO.read(new ByteArrayInputStream(sent)).getWidth()).isEqualTo(1024);
    assertThat(calls.all())
        .extracting(AiCall::task, AiCall::outcome)
        .containsExactly(tuple("describe-picture", AiCall.Outcome.OK));
  }

  @Test
  void what_cannot_be_made_smaller_is_shown_as_it_is_unless_it_is_too_large() throws Exception {
    describe(new byte[] {1, 2, 3}, "image/webp", 1500, "{\"alt\": \"Du pain.\"}");

    assertThat(PROVIDER.asked().get(0)).contains("data:image/webp;base64,AQID");
    assertThatThrownBy(() -> describer.describe(request(new byte[4_000_000], "image/webp", 1500)))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("too large");
  }

  @Test
  void addresses_and_line_breaks_go_and_the_networks_limit_holds_at_a_word() {
    Described described =
        describe(
            photo(),
            "image/jpeg",
            29,
            "{\"alt\": \"A loaf.\\nSee https://evil.example/x and www.evil.example now, all of it\"}");

    assertThat(described.words()).isEqualTo("A loaf. See and now, all of…");
    assertThat(described.words().length()).isLessThanOrEqualTo(29);
  }

  @Test
  void an_answer_without_words_is_asked_for_again_and_then_refused() {
    assertThatThrownBy(() -> describe(photo(), "image/jpeg", 100, "{\"alt\": \" \"}"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("it describes nothing");
    assertThatThrownBy(
            () -> describe(photo(), "image/jpeg", 100, "{\"alt\": \"https://evil.example\"}"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("no words");
  }

  @Test
  void a_model_that_cannot_see_says_so() {
    PROVIDER.answers(failing(400, "This model does not support images"));

    assertThatThrownBy(() -> describer.describe(request(photo(), "image/jpeg", 100)))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("This model does not support images");
  }
}
