package io.postillion.connectors.social.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.core.failure.Failure;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for a text among the account's newest posts. */
final class OwnPosts {

  private static final int PAGES = 5;
  private static final int PER_PAGE = 50;

  /** With an offset that ISO 8601 would write with a colon: {@code 2026-11-22T12:00:05+0000}. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS][XXX][XX][X]");

  private final Dialect dialect;
  private final Graph graph;

  OwnPosts(Dialect dialect, Graph graph) {
    this.dialect = dialect;
    this.graph = graph;
  }

  /**
   * The first one since then with this text; the same text is sometimes published again later.
   *
   * @return empty when none of the newest is it
   * @throws Failure when they cannot be read
   */
  Optional<Sent> find(Http http, String account, String text, Instant since) {
    return find(
        http,
        graph.get(
            "%s/%s".formatted(Graph.encoded(account), dialect.posts()),
            "id",
            dialect.text(),
            "timestamp",
            "permalink"),
        since,
        post -> same(text, post.path(dialect.text()).asText()));
  }

  /**
   * The same among what the account replied in a thread.
   *
   * @param first the id of the thread's first post
   */
  Optional<Sent> inThread(Http http, String first, String text, Instant since) {
    return find(
        http,
        graph.get(
            Graph.encoded(first) + "/conversation",
            "id",
            dialect.text(),
            "timestamp",
            "permalink",
            "is_reply_owned_by_me"),
        since,
        post ->
            post.path("is_reply_owned_by_me").asBoolean()
                && same(text, post.path(dialect.text()).asText()));
  }

  private Optional<Sent> find(Http http, Call list, Instant since, Predicate<JsonNode> isIt) {
    Optional<Sent> found = Optional.empty();
    String after = "";
    for (int page = 0; page < PAGES; page++) {
      JsonNode posts = page(http, list, after);
      for (JsonNode post : posts.path("data")) {
        if (time(post).filter(since::isAfter).isPresent()) {
          return found;
        }
        if (isIt.test(post)) {
          found = sent(post);
        }
      }
      after = posts.at("/paging/cursors/after").asText();
      if (after.isEmpty() || posts.path("data").size() < PER_PAGE) {
        return found;
      }
    }
    return found;
  }

  private JsonNode page(Http http, Call first, String after) {
    URI address =
        URI.create(
            "%s&limit=%d%s"
                .formatted(
                    first.uri(),
                    PER_PAGE,
                    after.isEmpty() ? "" : "&after=" + Graph.encoded(after)));
    Reply reply = graph.send(http, Call.get(address));
    JsonNode posts = graph.json(reply);
    if (!posts.path("data").isArray()) {
      throw graph.unreadable(reply, "its answer is no list of posts");
    }
    return posts;
  }

  private static Optional<Sent> sent(JsonNode post) {
    String id = post.path("id").asText();
    return id.isEmpty() ? Optional.empty() : permalink(post).map(address -> new Sent(id, address));
  }

  /** Where people see it; empty when it does not say. */
  static Optional<URI> permalink(JsonNode post) {
    try {
      return Optional.of(URI.create(post.path("permalink").asText())).filter(URI::isAbsolute);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an address that is none
    }
  }

  private static Optional<Instant> time(JsonNode post) {
    try {
      return Optional.of(OffsetDateTime.parse(post.path("timestamp").asText(), TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // then it does not help to find the end
    }
  }

  private static boolean same(String ours, String theirs) {
    return plain(ours).equals(plain(theirs));
  }

  /** Blanks are what networks change. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
  }
}
