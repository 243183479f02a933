package io.postillion.connectors.ai;

import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.prompt.House;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.translate.Translator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TranslatorsTest {

  private static final OpenAiStub PROVIDER = new OpenAiStub();
  private static final BrandId ACME = new BrandId("acme");
  private static final BrandId CAREFUL = new BrandId("careful");

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void only_a_brand_with_a_model_has_its_posts_translated_by_its_own() {
    Translator translator =
        Translators.of(
            BrandModels.of(
                new AiSettings(
                    List.of(PROVIDER.settings("main"), PROVIDER.settings("spare")),
                    brand -> AiPolicy.asking(order(brand)),
                    AiSettings.DEFAULT_PATIENCE),
                HttpSettings.defaults(),
                new Calls(),
                new SteppingClock(),
                pause -> {}));

    assertThat(translator.serves(ACME)).isTrue();
    assertThat(translator.serves(CAREFUL)).isFalse();
    assertThat(author(translator, "acme")).isEqualTo("main gpt-test · translate-post 1");
    assertThat(author(translator, "other")).startsWith("spare ");
    assertThatThrownBy(
            () -> translator.translate(Translations.saying("Hello there.").of("careful").build()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("Translate it yourself");
  }

  @Test
  void a_brand_whose_budget_is_used_up_has_nobody_until_it_may_ask_again() {
    Translator translator =
        Translators.of(
            BrandModels.of(
                AiSettings.of(List.of(PROVIDER.settings("main"))),
                HttpSettings.defaults(),
                new Calls(),
                brand -> Optional.of("The budget is used up."),
                House.SILENT,
                new SteppingClock(),
                pause -> {}));

    assertThat(translator.serves(ACME)).isFalse();
  }

  private static String author(Translator translator, String brand) {
    PROVIDER.answers(
        saying("{\"sentences\": [{\"number\": 1, \"text\": \"Bonjour.\"}], \"pictures\": []}"));
    return translator
        .translate(Translations.saying("Hello there.").of(brand).build())
        .author()
        .name();
  }

  private static List<String> order(BrandId brand) {
    return switch (brand.value()) {
      case "careful" -> List.of();
      case "other" -> List.of("spare");
      default -> List.of("main");
    };
  }
}
