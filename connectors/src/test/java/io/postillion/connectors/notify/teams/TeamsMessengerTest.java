package io.postillion.connectors.notify.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.notify.HookContract;
import io.postillion.connectors.notify.SampleLetters;
import io.postillion.core.notice.Messenger;
import org.junit.jupiter.api.Test;

class TeamsMessengerTest extends HookContract {

  @Override
  protected Messenger messenger() {
    return new TeamsMessenger(http, clock);
  }

  @Test
  void a_card_shows_words_without_mark_up_and_opens_our_page() {
    messenger().send(SampleLetters.single(), address());

    assertThat(json(received().getBodyAsString()))
        .isEqualTo(
            json(
                """
                {"type": "message", "attachments": [{
                  "contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": null,
                  "content": {
                    "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                    "type": "AdaptiveCard", "version": "1.4", "lang": "en",
                    "body": [
                      {"type": "RichTextBlock", "inlines": [{"type": "TextRun",
                        "text": "A review waits: The wall & <Acme>",
                        "size": "Large", "weight": "Bolder"}]},
                      {"type": "RichTextBlock", "inlines": [{"type": "TextRun",
                        "text": "For The wall (sandbox)",
                        "size": "Default", "weight": "Default"}]},
                      {"type": "Container", "style": "emphasis", "items": [
                        {"type": "RichTextBlock", "inlines": [{"type": "TextRun",
                          "text": "<!channel> *Fresh* [bread](https://evil.example) & more\\nSecond line <b>",
                          "size": "Default", "weight": "Default"}]}]},
                      {"type": "ActionSet", "actions": [{"type": "Action.OpenUrl",
                        "title": "Read and decide",
                        "url": "https://desk.example/desk/acme/posts/p1/review"}]},
                      {"type": "RichTextBlock", "inlines": [{"type": "TextRun",
                        "text": "You get this because you review for Acme.",
                        "size": "Small", "weight": "Lighter"}]}],
                    "actions": [{"type": "Action.OpenUrl", "title": "⚙",
                      "url": "https://desk.example/desk/acme/notices"}]}}]}
                """));
  }

  @Test
  void a_card_stays_below_its_limit() {
    messenger().send(SampleLetters.of(200, "x".repeat(9000)), address());

    assertThat(received().getBody().length).isLessThan(28 * 1024);
  }
}
