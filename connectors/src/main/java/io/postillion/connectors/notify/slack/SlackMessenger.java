package io.postillion.connectors.notify.slack;

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
import java.time.Clock;
import java.util.List;

/**
 * Posts to an incoming webhook. Words of others stand in {@code plain_text}, where Slack reads no
 * mark-up and mentions nobody; only our own links are {@code mrkdwn}. Limits (docs.slack.dev, Block
 * Kit reference): 50 blocks, 150 characters of a header, 3000 of a section.
 */
public final class SlackMessenger implements Messenger {

  private static final int MOST_BLOCKS = 50;
  private static final int HEADER = 150;
  private static final int TEXT = 3000;

  /** Heading, title with lines, preview, link. */
  private static final int BLOCKS_OF_ITEM = 4;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Posting posting;

  public SlackMessenger(Http http, Clock clock) {
    this.posting = new Posting("Slack", http, clock);
  }

  @Override
  public Means means() {
    return Means.SLACK;
  }

  @Override
  public void send(Letter letter, Address to) {
    posting.post(to.to(), json(letter).toString());
  }

  static ObjectNode json(Letter letter) {
    ArrayNode blocks = JSON.arrayNode();
    blocks.add(block("header", plain(letter.subject(), HEADER)));
    for (Section section : letter.sections()) {
      boolean isFirst = true;
      for (Item item : section.items()) {
        if (blocks.size() + BLOCKS_OF_ITEM < MOST_BLOCKS) {
          if (isFirst && section.heading() != null) {
            blocks.add(block("section", plain(section.heading(), TEXT)));
          }
          add(item, letter, blocks);
        }
        isFirst = false;
      }
    }
    ObjectNode context = JSON.objectNode().put("type", "context");
    context
        .putArray("elements")
        .add(mrkdwn("%s <%s|⚙>".formatted(escaped(letter.closing()), letter.settings())));
    blocks.add(context);
    ObjectNode message = JSON.objectNode().put("text", escaped(letter.subject()));
    message.set("blocks", blocks);
    return message;
  }

  private static void add(Item item, Letter letter, ArrayNode blocks) {
    List<String> lines = item.lines();
    String title = item.title().equals(letter.subject()) ? "" : item.title();
    String said = (title + "\n" + String.join("\n", lines)).strip();
    if (!said.isEmpty()) {
      blocks.add(block("section", plain(said, TEXT)));
    }
    if (item.preview() != null && !item.preview().isBlank()) {
      blocks.add(block("section", plain(item.preview(), TEXT)));
    }
    blocks.add(block("section", mrkdwn("<%s|%s>".formatted(item.link(), escaped(item.action())))));
  }

  private static ObjectNode block(String type, ObjectNode text) {
    ObjectNode block = JSON.objectNode().put("type", type);
    block.set("text", text);
    return block;
  }

  private static ObjectNode plain(String text, int length) {
    return JSON.objectNode()
        .put("type", "plain_text")
        .put("text", shortened(text, length))
        .put("emoji", false);
  }

  private static ObjectNode mrkdwn(String text) {
    return JSON.objectNode().put("type", "mrkdwn").put("text", text);
  }

  /** The three characters that mean something to Slack. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
