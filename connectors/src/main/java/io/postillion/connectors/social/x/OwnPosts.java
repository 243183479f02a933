package io.postillion.connectors.social.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.social.Likeness;
import io.postillion.core.publish.Lookup;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for a text among the account's newest posts. X charges for each that it shows. */
final class OwnPosts {

  private static final int PAGES = 5;

  /** The link to the post's own pictures, which X appends to the text. */
  private static final Pattern OWN_PICTURE =
      Pattern.compile("https?://(?:x|twitter)\\.com/[^/]+/status/\\d+/(?:photo|video)/\\d+");

  private final XApi api;
  private final Prepared account;

  OwnPosts(XApi api, Prepared account) {
    this.api = api;
    this.account = account;
  }

  /**
   * @param before the post that it replies to; null when it replies to none
   * @param since posts of before are other ones, even with this text
   * @param from how far back to look; with {@code since} or before. One with this text in between
   *     is what X would call ours a duplicate of, so a person is asked
   * @return absent only when all posts since then were seen
   */
  Lookup find(String text, @Nullable String before, Instant since, Instant from) {
    Lookup otherwise = new Lookup.Absent();
    String next = "";
    for (int page = 0; page < PAGES; page++) {
      JsonNode answer = page(from, next);
      for (JsonNode post : answer.path("data")) {
        Likeness likeness = hangsOn(before, post) ? likeness(text, post) : Likeness.OTHER;
        boolean inTime = isSince(since, post);
        if (likeness == Likeness.SAME && inTime) {
          return new Lookup.Found(account.sent(post.path("id").asText()));
        }
        if (likeness == Likeness.SAME || (likeness == Likeness.SAME_BUT_FOR_LINKS && inTime)) {
          otherwise =
              new Lookup.CannotTell(
                  "The account has a post with this text, perhaps another one: %s. Look at it."
                      .formatted(account.sent(post.path("id").asText()).permalink()));
        }
      }
      if (!answer.path("errors").isEmpty()) {
        otherwise = cannotTell();
      }
      next = answer.path("meta").path("next_token").asText();
      if (next.isEmpty()) {
        return otherwise;
      }
    }
    return cannotTell();
  }

  /**
   * @param next the page, as the last one said; empty for the newest
   */
  private JsonNode page(Instant from, String next) {
    Call call =
        api.get(
            "/2/users/%s/tweets?max_results=100&tweet.fields=created_at,entities,referenced_tweets&start_time=%s%s"
                .formatted(
                    encoded(account.user()),
                    encoded(from.truncatedTo(ChronoUnit.SECONDS).toString()),
                    next.isEmpty() ? "" : "&pagination_token=" + encoded(next)));
    JsonNode answer = api.json(call);
    if (answer.path("meta").path("result_count").asInt(-1) != answer.path("data").size()) {
      throw api.unreadable(call, "its answer is no list of posts");
    }
    return answer;
  }

  private static boolean hangsOn(@Nullable String before, JsonNode post) {
    String parent = "";
    for (JsonNode other : post.path("referenced_tweets")) {
      if (other.path("type").asText().equals("replied_to")) {
        parent = other.path("id").asText();
      }
    }
    return parent.equals(before == null ? "" : before);
  }

  private static Likeness likeness(String text, JsonNode post) {
    Map<String, String> links = new HashMap<>();
    String shown = post.path("text").asText();
    for (JsonNode link : post.path("entities").path("urls")) {
      String target = link.path("expanded_url").asText();
      if (OWN_PICTURE.matcher(target).matches()) {
        shown = shown.replace(link.path("url").asText(), "");
      } else {
        links.put(link.path("url").asText(), target);
      }
    }
    return Likeness.of(
        text, shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"), links);
  }

  /** One that does not say when it was made is not taken for ours. */
  private static boolean isSince(Instant since, JsonNode post) {
    try {
      return !OffsetDateTime.parse(post.path("created_at").asText()).toInstant().isBefore(since);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Lookup cannotTell() {
    return new Lookup.CannotTell(
        "X does not show all of the account's posts since the post was due. Look at the account: is"
            + " the post there?");
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}
