package io.postillion.connectors.ai.draft;

import static io.postillion.connectors.ai.Requests.aboutTheMill;
import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.Requests;
import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.Draft;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Author;
import io.postillion.core.post.Support;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostWriterTest {

  private static final OpenAiStub PROVIDER = new OpenAiStub();
  private final PostWriter writer =
      new PostWriter(
          Models.of(
              List.of(PROVIDER.settings("main")),
              Duration.ofMinutes(1),
              HttpSettings.defaults(),
              new Calls(),
              new SteppingClock(),
              pause -> {}));

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void every_sentence_knows_the_sentences_of_the_source_word_for_word() {
    Draft draft =
        draft(
            aboutTheMill().withBrief("", "The mill is 300 years old."),
            """
            {"sentences": [
              {"text": "The mill is back.", "sources": [1, 2]},
              {"text": "Forty people helped.", "sources": [3]},
              {"text": "It is 300 years old.", "sources": [9]}
            ], "hashtags": []}""");

    assertThat(draft.sentences())
        .containsExactly(
            new Support(
                "The mill is back.",
                List.of(
                    "The mill turns again",
                    "The old mill in Aubervilliers opens its doors again on 3 May.")),
            new Support(
                "Forty people helped.",
                List.of(
                    "Mme. Laurent bought the mill in 2019 and restored the wheel with the help of"
                        + " [forty volunteers](https://mill.example/who).")),
            new Support("It is 300 years old.", List.of("The mill is 300 years old.")));
  }

  @Test
  void a_source_that_does_not_exist_supports_nothing() {
    Draft draft =
        draft(
            aboutTheMill(),
            """
            {"sentences": [{"text": "It flies.", "sources": [0, -3, 99, 1, 1]},
              {"text": "Come!"}, {"text": "Why?", "sources": null}]}""");

    assertThat(draft.sentences())
        .containsExactly(
            new Support("It flies.", List.of("The mill turns again")),
            new Support("Come!", List.of()),
            new Support("Why?", List.of()));
  }

  @Test
  void its_author_is_the_model_with_provider_and_version_of_the_prompt() {
    assertThat(draft(aboutTheMill(), "{\"sentences\": [{\"text\": \"Hi.\"}]}").author())
        .isEqualTo(Author.model("main", "gpt-test", "draft-post 4"));
  }

  @Test
  void hashtags_are_cleaned_and_as_many_as_the_network_takes() {
    Draft draft =
        draft(
            aboutTheMill(),
            """
            {"sentences": [{"text": "Hi."}],
             "hashtags": ["#Open day", "2026", "openday", null, "Mill", "Wheel", "Flour"]}""");

    assertThat(draft.hashtags()).containsExactly("OpenDay", "Mill", "Wheel");
  }

  @Test
  void addresses_line_breaks_and_control_characters_of_a_model_do_not_get_into_a_post() {
    Draft draft =
        draft(
            aboutTheMill(),
            """
            {"sentences": [{"text": "Look\\n\\nhere: https://evil.example/x?y=z \\u0007now.",
              "sources": [1]}, {"text": "www.evil.example", "sources": [1]}]}""");

    assertThat(draft.sentences()).extracting(Support::sentence).containsExactly("Look here: now.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTPS://EVIL.EXAMPLE/x",
        "Www.Evil.Example",
        "ftp://evil.example",
        "javascript:alert(1)",
        "data:text/html,x"
      })
  void an_address_is_one_in_capitals_and_with_any_scheme(String address) {
    Draft draft =
        draft(
            aboutTheMill(), "{\"sentences\": [{\"text\": \"Look %s here.\"}]}".formatted(address));

    assertThat(draft.sentences()).extracting(Support::sentence).containsExactly("Look here.");
  }

  @Test
  void a_model_mentions_nobody() {
    Draft draft =
        draft(
            aboutTheMill(),
            "{\"sentences\": [{\"text\": \"@evil, ＠you and a@mill.example meet @ noon.\"}]}");

    assertThat(draft.sentences())
        .extracting(Support::sentence)
        .containsExactly("evil, you and a@mill.example meet @ noon.");
  }

  @Test
  void endless_text_is_cut() {
    Draft draft =
        draft(
            aboutTheMill(),
            "{\"sentences\": [%s]}"
                .formatted("{\"text\": \"%s\"},".formatted("word ".repeat(500)).repeat(15)));

    assertThat(draft.sentences())
        .allSatisfy(line -> assertThat(line.sentence()).hasSizeLessThanOrEqualTo(2_000));
  }

  @Test
  void a_post_without_a_sentence_is_refused_so_that_a_person_writes_it() {
    assertThatThrownBy(
            () -> draft(aboutTheMill(), "{\"sentences\": [{\"text\": \" \"}], \"hashtags\": []}"))
        .isInstanceOf(Rejected.class)
        .hasMessage(
            "The answer of AI provider 'main' (gpt-test) cannot be used, because it has no"
                + " sentence. Write the text yourself, or try again.");
  }

  private Draft draft(Requests request, String said) {
    PROVIDER.answers(saying(said));
    return writer.draft(request.build());
  }
}
