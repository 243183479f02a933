package io.postillion.connectors.ai.translate;

import static io.postillion.connectors.ai.model.OpenAiStub.failing;
import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.Translations;
import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCall;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.Author;
import io.postillion.core.translate.Translated;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ModelTranslatorTest {

  private static final OpenAiStub PROVIDER = new OpenAiStub();
  private final Calls calls = new Calls();
  private final ModelTranslator translator =
      new ModelTranslator(
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

  @Test
  void every_sentence_and_every_picture_comes_back_in_its_place() {
    Translated translated =
        translate(
            Translations.saying("The mill opens.", "Come in!").showing("A mill", "Its wheel"),
            """
            {"sentences": [{"number": 2, "text": "Entrez !"}, {"number": 1, "text": "Le moulin ouvre."}],
             "pictures": [{"number": 1, "text": "Un moulin"}, {"number": 2, "text": "Sa roue"}]}""");

    assertThat(translated.sentences()).containsExactly("Le moulin ouvre.", "Entrez !");
    assertThat(translated.alts()).containsExactly("Un moulin", "Sa roue");
    assertThat(translated.author()).isEqualTo(Author.model("main", "gpt-test", "translate-post 1"));
  }

  @Test
  void what_the_model_leaves_out_is_empty_and_what_nobody_asked_for_is_gone() {
    Translated translated =
        translate(
            Translations.saying("The mill opens.", "Come in!").showing("A mill"),
            """
            {"sentences": [{"number": 1, "text": "Le moulin ouvre."}, {"number": 7, "text": "Achetez !"}]}""");

    assertThat(translated.sentences()).containsExactly("Le moulin ouvre.", "");
    assertThat(translated.alts()).containsExactly("");
  }

  @Test
  void post_glossary_and_form_of_the_answer_go_over_the_wire_and_the_call_is_on_record() {
    translate(Translations.saying("The mill opens."), answer("Le moulin ouvre."));

    assertThat(PROVIDER.asked())
        .singleElement()
        .asString()
        .contains("<<<POST\\n1: The mill opens.\\nPOST>>>", "from English into French")
        .contains("water wheel = roue à aubes", "every language: Acme Mills")
        .contains("\"json_schema\"", "\"TranslateAnswer\"");
    assertThat(calls.all())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.task()).isEqualTo("translate-post");
              assertThat(call.promptVersion()).isEqualTo("1");
              assertThat(call.outcome()).isEqualTo(AiCall.Outcome.OK);
              assertThat(call.asked()).isEqualTo(Translations.saying("x").build().asked());
            });
  }

  @Test
  void addresses_and_mentions_of_a_model_do_not_get_into_a_post_and_those_of_the_source_stay() {
    Translations request =
        Translations.saying("See https://mill.example/open, says @mill@social.example.");

    assertThat(
            translate(
                    request,
                    answer(
                        "Voir https://mill.example/open, dit @mill@social.example.\\n"
                            + "www.evil.example javascript:x @evil \\u0007fin."))
                .sentences())
        .containsExactly("Voir https://mill.example/open, dit @mill@social.example. fin.");
  }

  @Test
  void endless_words_are_cut() {
    assertThat(translate(Translations.saying("A."), answer("mot ".repeat(8_000))).sentences())
        .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(4_000));
  }

  @Test
  void who_translates_nothing_is_asked_again_and_then_refused() {
    assertThatThrownBy(() -> translate(Translations.saying("A."), answer(" ")))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("because it translates nothing");
    assertThat(PROVIDER.asked()).hasSize(2);
  }

  @Test
  void a_provider_that_refuses_the_key_is_named() {
    PROVIDER.answers(failing(401, "No"));

    assertThatThrownBy(() -> translator.translate(Translations.saying("A.").build()))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("main");
    assertThat(calls.all()).extracting(AiCall::outcome).containsExactly(AiCall.Outcome.FAILED);
  }

  private Translated translate(Translations request, String said) {
    PROVIDER.answers(saying(said));
    return translator.translate(request.build());
  }

  private static String answer(String text) {
    return "{\"sentences\": [{\"number\": 1, \"text\": \"%s\"}], \"pictures\": []}".formatted(text);
  }
}
