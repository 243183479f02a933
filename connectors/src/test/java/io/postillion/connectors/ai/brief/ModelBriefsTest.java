package io.postillion.connectors.ai.brief;

import static io.postillion.connectors.ai.Requests.aboutTheMill;
import static io.postillion.connectors.ai.model.OpenAiStub.failing;
import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.AiSettings;
import io.postillion.connectors.ai.BrandModels;
import io.postillion.connectors.ai.Briefers;
import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.BriefReviewer;
import io.postillion.core.brief.Fillings;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.Author;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ModelBriefsTest {

  private static final OpenAiStub PROVIDER = new OpenAiStub();
  private final Calls calls = new Calls();
  private final ModelBriefs briefs =
      new ModelBriefs(
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
  void key_message_and_facts_are_sentences_of_the_article_whatever_the_model_says() {
    Fillings fillings =
        propose(
            """
            {"keyMessage": [2, 3], "facts": [7, 99, 8, 0], "audience": "families",
             "goal": "a visit on Sunday", "callToAction": "Come on 3 May", "tone": "",
             "avoid": "the bakery", "questions": ["Combien coûte l'entrée ?", " "]}""");

    assertThat(fillings.keyMessage())
        .isEqualTo("The old mill in Aubervilliers opens its doors again on 3 May.");
    assertThat(fillings.facts().lines())
        .containsExactly(
            "Entry is free for children under 12.", "Guided tours of the mill start every hour.");
    assertThat(fillings.audience()).isEqualTo("families");
    assertThat(fillings.avoid()).isEqualTo("the bakery");
    assertThat(fillings.questions()).containsExactly("Combien coûte l'entrée ?");
    assertThat(fillings.author()).isEqualTo(Author.model("main", "gpt-test", "review-brief 2"));
  }

  @Test
  void addresses_line_breaks_and_endless_words_do_not_get_into_a_brief() {
    Fillings fillings =
        propose(
            """
            {"keyMessage": null, "facts": [], "audience": "see https://evil.example/x\\nall",
             "goal": "%s", "callToAction": null, "tone": "", "avoid": "", "questions": null}"""
                .formatted("word ".repeat(500)));

    assertThat(fillings.audience()).isEqualTo("see all");
    assertThat(fillings.goal()).hasSizeLessThanOrEqualTo(300);
    assertThat(fillings.keyMessage()).isEmpty();
  }

  @Test
  void what_is_missing_and_the_form_of_the_answer_go_over_the_wire_and_the_call_is_on_record() {
    propose("{}");

    assertThat(PROVIDER.asked())
        .singleElement()
        .asString()
        .contains("- By which day must it be out?", "\"json_schema\"", "\"BriefAnswer\"");
    assertThat(calls.all())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.task()).isEqualTo("review-brief");
              assertThat(call.outcome()).isEqualTo(AiCall.Outcome.OK);
            });
  }

  @Test
  void a_provider_that_refuses_the_key_is_named() {
    PROVIDER.answers(failing(401, "No"));

    assertThatThrownBy(() -> briefs.propose(ReviewBriefTest.request(aboutTheMill())))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("main");
  }

  @Test
  void a_brand_without_a_model_gets_the_articles_own_sentences() {
    BriefReviewer reviewer =
        Briefers.of(
            BrandModels.of(
                new AiSettings(
                    List.of(PROVIDER.settings("main")),
                    brand ->
                        AiPolicy.asking(
                            brand.value().equals("careful") ? List.of() : List.of("main")),
                    AiSettings.DEFAULT_PATIENCE),
                HttpSettings.defaults(),
                calls,
                new SteppingClock()));
    PROVIDER.answers(saying("{}"));

    assertThat(reviewer.hasModel(new BrandId("careful"))).isFalse();
    assertThat(reviewer.hasModel(new BrandId("acme"))).isTrue();
    assertThat(reviewer.propose(ReviewBriefTest.request(aboutTheMill().of("careful"))).author())
        .isEqualTo(Author.offline("offline writer · brief"));
    assertThat(reviewer.propose(ReviewBriefTest.request(aboutTheMill())).author().kind())
        .isEqualTo(Author.Kind.MODEL);
    assertThat(reviewer.extract(ReviewBriefTest.request(aboutTheMill())).author().kind())
        .isEqualTo(Author.Kind.OFFLINE);
  }

  private Fillings propose(String said) {
    PROVIDER.answers(saying(said));
    return briefs.propose(ReviewBriefTest.request(aboutTheMill()));
  }
}
