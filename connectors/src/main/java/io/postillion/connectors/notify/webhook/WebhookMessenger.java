package io.postillion.connectors.notify.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.notify.Posting;
import io.postillion.core.Secret;
import io.postillion.core.failure.Rejected;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.Letter;
import io.postillion.core.notice.Letter.Item;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.Messenger;
import java.time.Clock;
import java.util.Locale;

/**
 * Posts the notices as JSON, signed as Standard Webhooks say (standardwebhooks.com): {@code
 * webhook-id}, the same for every attempt, {@code webhook-timestamp} in seconds, and {@code
 * webhook-signature}. What is not signed is not sent.
 */
public final class WebhookMessenger implements Messenger {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Posting posting;
  private final Clock clock;

  public WebhookMessenger(Http http, Clock clock) {
    this.posting = new Posting("The webhook for notices", http, clock);
    this.clock = clock;
  }

  @Override
  public Means means() {
    return Means.WEBHOOK;
  }

  @Override
  public void send(Letter letter, Address to) {
    Secret key = to.key();
    if (key == null) {
      throw new Rejected("The webhook for notices has no secret. Give it one in the settings.");
    }
    String body = json(letter).toString();
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    String signature = Signature.of(key, letter.id(), timestamp, body);
    posting.post(
        to.to(),
        body,
        call ->
            call.with("webhook-id", letter.id())
                .with("webhook-timestamp", timestamp)
                .with("webhook-signature", signature));
  }

  static ObjectNode json(Letter letter) {
    ObjectNode json =
        JSON.objectNode()
            .put("type", "postillion.notice")
            .put("id", letter.id())
            .put("timestamp", letter.at().toString())
            .put("language", letter.language().toLanguageTag())
            .put("subject", letter.subject());
    ArrayNode notices = json.putArray("notices");
    letter.items().forEach(item -> notices.add(json(item)));
    return json;
  }

  private static ObjectNode json(Item item) {
    ObjectNode json =
        JSON.objectNode()
            .put("id", item.notice().toString())
            .put("kind", item.kind().name().toLowerCase(Locale.ROOT))
            .put("brand", item.brand().value())
            .put("post", item.post())
            .put("title", item.title());
    ArrayNode lines = json.putArray("lines");
    item.lines().forEach(lines::add);
    return json.put("preview", item.preview())
        .put("previewLanguage", item.previewLanguage())
        .put("link", item.link().toString());
  }
}
