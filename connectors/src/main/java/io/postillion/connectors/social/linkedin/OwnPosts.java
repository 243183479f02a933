package io.postillion.connectors.social.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.social.Authorised.Exchange;
import io.postillion.connectors.social.Likeness;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A page's own posts: what was sent is looked for among them. */
final class OwnPosts {

  private static final int PAGES = 5;
  private static final int PER_PAGE = 100;
  private static final String LOOK = " Look at the page: is the post there?";

  private final LinkedInApi api;
  private final String author;

  OwnPosts(LinkedInApi api, String author) {
    this.api = api;
    this.author = author;
  }

  /** Where a post can be seen. */
  static Sent sent(String urn) {
    return new Sent(urn, URI.create("https://www.linkedin.com/feed/update/" + urn));
  }

  /**
   * @return absent only when all posts since then were seen
   */
  Lookup find(String text, Instant since) {
    Lookup otherwise = new Lookup.Absent();
    for (int page = 0; page < PAGES; page++) {
      JsonNode posts = page(page * PER_PAGE);
      if (posts.isEmpty()) {
        return page == 0 ? nothingShown() : otherwise;
      }
      for (JsonNode post : posts) {
        Likeness likeness = likeness(text, post);
        if (likeness == Likeness.SAME && isSince(since, post)) {
          return new Lookup.Found(sent(post.path("id").asText()));
        }
        if (likeness != Likeness.OTHER && !isBefore(since, post)) {
          otherwise =
              new Lookup.CannotTell(
                  "The page has a post with this text, perhaps another one: %s. Look at it."
                      .formatted(sent(post.path("id").asText()).permalink()));
        }
      }
      if (isBefore(since, posts.get(posts.size() - 1))) {
        return otherwise;
      }
    }
    return new Lookup.CannotTell(
        "LinkedIn does not show all of the page's posts since the post was due." + LOOK);
  }

  /**
   * The post of this name, if the page still has it.
   *
   * @return empty when it is gone: deleted, and LinkedIn still remembers it
   */
  Optional<JsonNode> get(String urn) {
    Exchange exchange = api.send(api.get("/rest/posts/" + LinkedInApi.encoded(urn)));
    if (exchange.answer().status() == 404) {
      return Optional.empty();
    }
    return Optional.of(api.json(exchange));
  }

  /** Whether a post that was read is the one that was due. */
  static boolean isOurs(JsonNode post, String text, Instant since) {
    return likeness(text, post) == Likeness.SAME && isSince(since, post);
  }

  /** Whether a post is certainly of before; one that does not say its time is not. */
  static boolean isBefore(Instant since, JsonNode post) {
    return time(post).filter(at -> at.isBefore(since)).isPresent();
  }

  private static boolean isSince(Instant since, JsonNode post) {
    return time(post).isPresent() && !isBefore(since, post);
  }

  private JsonNode page(int start) {
    Call call =
        api.get(
                "/rest/posts?q=author&author=%s&start=%d&count=%d&sortBy=CREATED"
                    .formatted(LinkedInApi.encoded(author), start, PER_PAGE))
            .with("X-RestLi-Method", "FINDER");
    JsonNode posts = api.json(call).path("elements");
    if (!posts.isArray()) {
      throw api.unreadable(call, "its answer is no list of posts");
    }
    return posts;
  }

  private static Likeness likeness(String text, JsonNode post) {
    return Likeness.of(text, LittleText.plain(post.path("commentary").asText()), Map.of());
  }

  private static Optional<Instant> time(JsonNode post) {
    long millis = post.path("publishedAt").asLong(post.path("createdAt").asLong());
    return millis > 0 ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
  }

  /** A role that may post and not read gets an empty list, and so does a page without any post. */
  private static Lookup nothingShown() {
    return new Lookup.CannotTell(
        "LinkedIn shows none of the page's posts. It may have none yet, or our role does not allow"
            + " to read them."
            + LOOK);
  }
}
