package io.postillion.connectors.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.notify.HookContract;
import io.postillion.connectors.notify.SampleLetters;
import io.postillion.core.notice.Messenger;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SlackMessengerTest extends HookContract {

  @Override
  protected Messenger messenger() {
    return new SlackMessenger(http, clock);
  }

  @Test
  void foreign_words_are_plain_and_only_our_links_are_marked_up() {
    messenger().send(SampleLetters.single(), address());

    assertThat(json(received().getBodyAsString()))
        .isEqualTo(
            json(
                """
                {"text": "A review waits: The wall &amp; &lt;Acme&gt;",
                 "blocks": [
                  {"type": "header", "text": {"type": "plain_text",
                    "text": "A review waits: The wall & <Acme>", "emoji": false}},
                  {"type": "section", "text": {"type": "plain_text",
                    "text": "For The wall (sandbox)", "emoji": false}},
                  {"type": "section", "text": {"type": "plain_text",
                    "text": "<!channel> *Fresh* [bread](https://evil.example) & more\\nSecond line <b>",
                    "emoji": false}},
                  {"type": "section", "text": {"type": "mrkdwn",
                    "text": "<https://desk.example/desk/acme/posts/p1/review|Read and decide>"}},
                  {"type": "context", "elements": [{"type": "mrkdwn",
                    "text": "You get this because you review for Acme. <https://desk.example/desk/acme/notices|⚙>"}]}]}
                """));
  }

  @Test
  void a_digest_has_a_heading_for_each_brand() {
    messenger().send(SampleLetters.digest(), address());

    assertThat(texts(json(received().getBodyAsString())))
        .containsSubsequence(
            "2 avis",
            "Acme",
            "Une relecture attend\nFor The wall (sandbox)",
            "Globex",
            "Une autre attend\nFor The wall (sandbox)");
  }

  @Test
  void the_limits_of_slack_are_kept() {
    messenger().send(SampleLetters.of(200, "x".repeat(9000)), address());

    JsonNode blocks = json(received().getBodyAsString()).path("blocks");
    assertThat(blocks.size()).isBetween(40, 50);
    assertThat(texts(json(received().getBodyAsString())))
        .hasSizeGreaterThan(40)
        .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(3000));
  }

  private static List<String> texts(JsonNode message) {
    return StreamSupport.stream(message.path("blocks").spliterator(), false)
        .map(block -> block.at("/text/text").asText())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
