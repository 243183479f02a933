package io.postillion.connectors.social;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.PublicationId;
import io.postillion.core.publish.Sent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A server on this machine that we did not write, as its script in app/src/test/real announces it.
 */
public final class RealServer {

  private static final Http HTTP =
      new Http(HttpSettings.defaults().allowing(Set.of("localhost", "127.0.0.1")));

  private final String script;

  public RealServer(String script) {
    this.script = script;
  }

  /** A setting that the script prints; without it the test is not run, and says why. */
  public String setting(String name) {
    String value = System.getenv(name);
    assumeTrue(
        value != null,
        () ->
            "%s is not set: start app/src/test/real/%s and export its settings"
                .formatted(name, script));
    return value;
  }

  public Http http() {
    return HTTP;
  }

  public JsonNode json(Call call) {
    Answer answer = HTTP.send(call);
    try {
      if (answer.isOk()) {
        return answer.json();
      }
      throw new AssertionError("%s: %s".formatted(answer, answer.text()));
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.text(), e);
    }
  }

  /** The next post of a thread that begins with this one, due now. */
  public static Outgoing following(Sent first, String text) {
    Outgoing post = Posts.following(first, text);
    return new Outgoing(
        PublicationId.random(), 1, post.content(), Instant.now(), Map.of(), post.follows());
  }

  /** A text of its own with emoji before a link, a hashtag, and a picture. */
  public static Outgoing post() {
    String text =
        "👨‍👩‍👧‍👧 Façade n° %s: https://example.com/news?a=1&b=2 #Café, and more"
            .formatted(UUID.randomUUID());
    return Posts.of(
        PublicationId.random(),
        new io.postillion.core.post.PostContent(
            text, Locale.FRENCH, List.of(Posts.picture("Un carré noir « parfait »")), null),
        Instant.now());
  }
}
