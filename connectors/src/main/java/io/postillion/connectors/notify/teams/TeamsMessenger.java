package io.postillion.connectors.notify.teams;

import static io.postillion.connectors.notify.Texts.shortened;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.notify.Posting;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.Letter;
import io.postillion.core.notice.Letter.Item;
import io.postillion.core.notice.Letter.Section;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.Messenger;
import java.net.URI;
import java.time.Clock;

/**
 * Posts an Adaptive Card to a webhook that somebody made in Workflows ("Post to a channel when a
 * webhook request is received"). Words stand in {@code RichTextBlock}s, in which Teams reads no
 * Markdown. A card may have about 28 kB.
 */
public final class TeamsMessenger implements Messenger {

  private static final String CARD = "application/vnd.microsoft.card.adaptive";
  private static final int TEXT = 1500;
  private static final int MOST_ITEMS = 8;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Posting posting;

  public TeamsMessenger(Http http, Clock clock) {
    this.posting = new Posting("Microsoft Teams", http, clock);
  }

  @Override
  public Means means() {
    return Means.TEAMS;
  }

  @Override
  public void send(Letter letter, Address to) {
    posting.post(to.to(), json(letter).toString());
  }

  static ObjectNode json(Letter letter) {
    ObjectNode card =
        JSON.objectNode()
            .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .put("type", "AdaptiveCard")
            .put("version", "1.4")
            .put("lang", letter.language().toLanguageTag());
    ArrayNode body = card.putArray("body");
    body.add(words(letter.subject(), "Large", "Bolder"));
    int left = MOST_ITEMS;
    for (Section section : letter.sections()) {
      if (section.heading() != null && left > 0) {
        body.add(words(section.heading(), "Medium", "Bolder"));
      }
      for (Item item : section.items()) {
        if (left-- > 0) {
          add(item, letter, body);
        }
      }
    }
    body.add(words(letter.closing(), "Small", "Lighter"));
    card.putArray("actions").add(open("⚙", letter.settings()));
    ObjectNode message = JSON.objectNode().put("type", "message");
    ObjectNode attachment =
        message.putArray("attachments").addObject().put("contentType", CARD).putNull("contentUrl");
    attachment.set("content", card);
    return message;
  }

  private static void add(Item item, Letter letter, ArrayNode body) {
    if (!item.title().equals(letter.subject())) {
      body.add(words(item.title(), "Default", "Bolder"));
    }
    item.lines().forEach(line -> body.add(words(line, "Default", "Default")));
    if (item.preview() != null && !item.preview().isBlank()) {
      ObjectNode frame = JSON.objectNode().put("type", "Container").put("style", "emphasis");
      frame.putArray("items").add(words(item.preview(), "Default", "Default"));
      body.add(frame);
    }
    ObjectNode actions = JSON.objectNode().put("type", "ActionSet");
    actions.putArray("actions").add(open(item.action(), item.link()));
    body.add(actions);
  }

  private static ObjectNode words(String text, String size, String weight) {
    ObjectNode block = JSON.objectNode().put("type", "RichTextBlock");
    block
        .putArray("inlines")
        .addObject()
        .put("type", "TextRun")
        .put("text", shortened(text, TEXT))
        .put("size", size)
        .put("weight", weight);
    return block;
  }

  private static ObjectNode open(String title, URI link) {
    return JSON.objectNode()
        .put("type", "Action.OpenUrl")
        .put("title", title)
        .put("url", link.toString());
  }
}
