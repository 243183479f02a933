package io.postillion.connectors.ai.ideas;

import static io.postillion.connectors.ai.Requests.aboutTheMill;
import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.AiSettings;
import io.postillion.connectors.ai.BrandModels;
import io.postillion.connectors.ai.Finders;
import io.postillion.connectors.ai.Sought;
import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.OpenAiStub;
import io.postillion.connectors.ai.model.SteppingClock;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCall;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.ideas.FoundIdeas;
import io.postillion.core.ideas.FoundIdeas.Found;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaRequest;
import io.postillion.core.ideas.Reason;
import io.postillion.core.post.Author;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class IdeaWriterTest {

  private static final OpenAiStub PROVIDER = new OpenAiStub();
  private static final IdeaRequest REQUEST = Sought.about(aboutTheMill());
  private final Calls calls = new Calls();
  private final IdeaWriter writer =
      new IdeaWriter(
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
  void it_finds_what_the_model_says_for_channels_and_articles_that_exist() {
    FoundIdeas found =
        find(
            """
            {"ideas": [
              {"kind": "how-to", "hook": "Grind your own flour", "why": "Beaucoup de questions",
               "channel": "acme-bluesky", "article": 1},
              {"kind": "season", "hook": "The mill in winter", "why": "", "channel": "rival-x",
               "article": 7}
            ]}""");

    assertThat(found.author()).isEqualTo(Author.model("main", "gpt-test", "find-ideas 2"));
    assertThat(found.all())
        .containsExactly(
            new Found(
                Idea.Kind.HOW_TO,
                "Grind your own flour",
                new Reason(Reason.Kind.SAID, "Beaucoup de questions"),
                new ChannelId("acme-bluesky"),
                REQUEST.articles().get(0).id()),
            new Found(
                Idea.Kind.SEASON,
                "The mill in winter",
                new Reason(Reason.Kind.SAID, ""),
                null,
                null));
  }

  @Test
  void addresses_line_breaks_and_unknown_kinds_do_not_get_into_an_idea() {
    FoundIdeas found =
        find(
            """
            {"ideas": [
              {"kind": "figure", "hook": "See\\nhttps://evil.example/x 300 years", "why": "www.evil.example",
               "channel": null, "article": 0},
              {"kind": "gap", "hook": "Post on Monday", "why": "", "channel": "", "article": 0},
              {"kind": "publish", "hook": "Now", "why": "", "channel": "", "article": 0},
              {"kind": "story", "hook": " ", "why": "", "channel": "", "article": 0}
            ]}""");

    assertThat(found.all())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.hook()).isEqualTo("See 300 years");
              assertThat(one.why().detail()).isEmpty();
            });
  }

  @Test
  void channels_articles_and_past_posts_go_over_the_wire_and_the_call_is_on_record() {
    find("{\"ideas\": [{\"kind\": \"story\", \"hook\": \"The wheel\"}]}");

    assertThat(PROVIDER.asked())
        .singleElement()
        .asString()
        .contains("- acme-bluesky: bluesky", "- The mill is open again! #mill", "Article 1: ")
        .contains("\"json_schema\"", "\"IdeasAnswer\"");
    assertThat(calls.all())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.task()).isEqualTo("find-ideas");
              assertThat(call.outcome()).isEqualTo(AiCall.Outcome.OK);
            });
  }

  @Test
  void who_finds_nothing_usable_is_asked_again_and_then_refused() {
    assertThatThrownBy(() -> find("{\"ideas\": []}"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("because it has no idea of a known kind");
    assertThat(PROVIDER.asked()).hasSize(2);
  }

  @Test
  void without_a_model_the_articles_own_sentences_serve() {
    assertThat(
            Finders.of(
                    BrandModels.of(
                        AiSettings.OFFLINE, HttpSettings.defaults(), calls, new SteppingClock()))
                .find(REQUEST)
                .author()
                .kind())
        .isEqualTo(Author.Kind.OFFLINE);
  }

  private FoundIdeas find(String said) {
    PROVIDER.answers(saying(said));
    return writer.find(REQUEST);
  }
}
