package io.postillion.connectors.ai.assist;

import static io.postillion.connectors.ai.model.OpenAiStub.failing;
import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.Passages;
import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.Proposal;
import io.postillion.core.ai.Proposals;
import io.postillion.core.ai.Why;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.check.HashtagUse;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.insight.HashtagAdvice;
import io.postillion.core.insight.Ratio;
import io.postillion.core.post.Author;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ModelAssistantTest {

  private static final OpenAiStub PROVIDER = new OpenAiStub();
  private final Calls calls = new Calls();
  private final ModelAssistant assistant =
      new ModelAssistant(
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
  void it_proposes_what_the_model_says_and_why() {
    Proposals proposals =
        propose(
            Passages.of(Wish.WARMER, "The mill opens."),
            """
            {"suggestions": [
              {"text": "The mill opens its doors to you.", "why": "Parle au lecteur"},
              {"text": "Come in: the mill is open.", "why": ""}
            ]}""");

    assertThat(proposals.all())
        .containsExactly(
            new Proposal(
                "The mill opens its doors to you.",
                List.of(new Why(Why.Kind.SAID, "Parle au lecteur"))),
            new Proposal("Come in: the mill is open.", List.of()));
    assertThat(proposals.author()).isEqualTo(Author.model("main", "gpt-test", "at-cursor 2"));
  }

  @Test
  void it_can_do_everything_that_can_be_asked_for() {
    assertThat(assistant.wishes(new BrandId("acme"))).containsExactly(Wish.values());
  }

  @Test
  void passage_wish_and_form_of_the_answer_go_over_the_wire_and_the_call_is_on_record() {
    propose(Passages.of(Wish.SHORTER, "The mill opens."), answer("Open!"));

    assertThat(PROVIDER.asked())
        .singleElement()
        .asString()
        .contains("<<<PASSAGE\\nThe mill opens.\\nPASSAGE>>>", "The writer asks for: shorter")
        .contains("\"json_schema\"", "\"AssistAnswer\"");
    assertThat(calls.all())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.task()).isEqualTo("at-cursor");
              assertThat(call.promptVersion()).isEqualTo("2");
              assertThat(call.inputTokens()).isEqualTo(120);
              assertThat(call.outcome()).isEqualTo(AiCall.Outcome.OK);
            });
  }

  @Test
  void addresses_line_breaks_and_control_characters_of_a_model_do_not_get_into_a_post() {
    assertThat(
            words(
                propose(
                    Passages.of(Wish.REPHRASE, "The mill opens."),
                    answer("Look\\n\\nhere: https://evil.example/x?y=z \\u0007now."))))
        .containsExactly("Look here: now.");
  }

  @Test
  void the_writers_own_addresses_and_paragraphs_stay() {
    String passage = "The mill opens.\nhttps://mill.example/open";

    assertThat(
            words(
                propose(
                    Passages.of(Wish.REPHRASE, passage),
                    answer("It opens.\\nhttps://mill.example/open www.evil.example"))))
        .containsExactly("It opens.\nhttps://mill.example/open");
  }

  @Test
  void hashtags_are_ones_that_every_network_reads_not_forbidden_and_not_there_already() {
    assertThat(
            words(
                propose(
                    Passages.of(Wish.HASHTAGS, "").between("The #mill opens.", ""),
                    answer("#Mill, #open-day #cheap #2026 #Wheel #Flour #Bread"))))
        .containsExactly("#OpenDay #Wheel");
  }

  @Test
  void hashtags_that_the_brand_bans_or_overuses_are_taken_out_and_reasons_are_added() {
    Proposals proposals =
        propose(
            Passages.of(Wish.HASHTAGS, "")
                .advised(
                    new HashtagAdvice(
                        new HashtagPolicy(List.of("Flour"), Set.of("wheel"), 10, 5),
                        new HashtagUse(10, Map.of("bread", 5)),
                        Map.of("Flour", new Ratio(6, 1.5)))),
            answer("#Wheel #Bread #Flour #OpenDay"));

    assertThat(proposals.all())
        .containsExactly(
            new Proposal(
                "#Flour #OpenDay",
                List.of(
                    new Why(Why.Kind.PREFERRED_TAG, "#Flour"),
                    new Why(Why.Kind.BETTER, "#Flour ×1.5 (6)"),
                    new Why(Why.Kind.BANNED_TAGS, "#Wheel"),
                    new Why(Why.Kind.OVERUSED_TAGS, "#Bread"))));
  }

  @Test
  void a_model_is_told_the_brands_hashtags_when_it_is_asked_for_some_and_not_otherwise() {
    Passages hashtags =
        Passages.of(Wish.HASHTAGS, "Words.")
            .advised(
                new HashtagAdvice(
                    new HashtagPolicy(List.of("Flour"), Set.of("wheel"), 10, 5),
                    new HashtagUse(10, Map.of("bread", 5, "rye", 4)),
                    Map.of()));

    AtCursor told = AtCursor.of(hashtags.build());

    assertThat(told.rules()).endsWith("those that fit the text come first: #Flour.");
    assertThat(told.forbidden()).isEqualTo("cheap, #bread, #wheel");
    assertThat(AtCursor.of(Passages.of(Wish.REPHRASE, "Words.").build()).forbidden())
        .isEqualTo("cheap");
  }

  @Test
  void endless_words_are_cut() {
    assertThat(words(propose(Passages.of(Wish.REPHRASE, "A."), answer("word ".repeat(8_000)))))
        .allSatisfy(words -> assertThat(words).hasSizeLessThanOrEqualTo(4_000));
  }

  @Test
  void who_suggests_nothing_is_asked_again_and_then_refused() {
    assertThatThrownBy(
            () ->
                propose(Passages.of(Wish.REPHRASE, "A."), "{\"suggestions\": [{\"text\": \" \"}]}"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("because it suggests nothing");
    assertThat(PROVIDER.asked()).hasSize(2);
  }

  @Test
  void a_provider_that_refuses_the_key_is_named() {
    PROVIDER.answers(failing(401, "No"));

    assertThatThrownBy(() -> assistant.propose(Passages.of(Wish.REPHRASE, "A.").build()))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("main");
    assertThat(calls.all()).extracting(AiCall::outcome).containsExactly(AiCall.Outcome.FAILED);
  }

  private Proposals propose(Passages request, String said) {
    PROVIDER.answers(saying(said));
    return assistant.propose(request.build());
  }

  private static List<String> words(Proposals proposals) {
    return proposals.all().stream().map(Proposal::words).toList();
  }

  private static String answer(String text) {
    return "{\"suggestions\": [{\"text\": \"%s\", \"why\": \"\"}]}".formatted(text);
  }
}
