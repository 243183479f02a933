package io.postillion.connectors.social.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Call;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for a text among the account's newest statuses. */
final class OwnStatuses {

  private static final int PAGES = 10;

  /** Servers that hand out fewer at a time are not known. */
  private static final int SMALLEST_FULL_PAGE = 20;

  private final Server server;

  OwnStatuses(Server server) {
    this.server = server;
  }

  /**
   * @param before the status that it replies to; null when it replies to none
   * @return absent only when all statuses since then were seen
   */
  Lookup find(String text, @Nullable String before, Instant since) {
    String account = account();
    Set<String> seen = new HashSet<>();
    String last = "";
    for (int page = 0; page < PAGES; page++) {
      JsonNode statuses = page(account, last);
      int known = seen.size();
      for (JsonNode status : statuses) {
        Optional<Instant> at = time(status);
        if (at.isPresent() && at.get().isBefore(since)) {
          return new Lookup.Absent();
        }
        if (!isReblog(status)
            && hangsOn(before, status)
            && Wording.same(text, status.path("content").asText())) {
          return found(status);
        }
        seen.add(status.path("id").asText());
        last = status.path("id").asText();
      }
      if (seen.size() == known) { // the end, or a server that does not turn pages
        return statuses.size() < SMALLEST_FULL_PAGE ? new Lookup.Absent() : cannotTell();
      }
    }
    return cannotTell();
  }

  private String account() {
    Call call = server.get("/api/v1/accounts/verify_credentials");
    String id = server.json(call).path("id").asText();
    if (id.isEmpty()) {
      throw server.unreadable(call, "its answer names no account");
    }
    return id;
  }

  /**
   * @param before the last one seen; empty for the newest
   */
  private JsonNode page(String account, String before) {
    Call call =
        server.get(
            "/api/v1/accounts/%s/statuses?limit=40&exclude_reblogs=true%s"
                .formatted(encoded(account), before.isEmpty() ? "" : "&max_id=" + encoded(before)));
    JsonNode statuses = server.json(call);
    if (!statuses.isArray()) {
      throw server.unreadable(call, "its answer is no list of statuses");
    }
    return statuses;
  }

  /** Where a status, just posted or found, can be seen; empty when it does not say. */
  static Optional<Sent> sent(JsonNode status) {
    String id = status.path("id").asText();
    String address = status.path("url").asText(status.path("uri").asText());
    try {
      return id.isEmpty() || address.isEmpty()
          ? Optional.empty()
          : Optional.of(new Sent(id, URI.create(address)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // an address that is none
    }
  }

  private static Lookup found(JsonNode status) {
    return sent(status)
        .<Lookup>map(Lookup.Found::new)
        .orElseGet(
            () ->
                new Lookup.CannotTell(
                    "The account has a status with this text, but the server does not say where."));
  }

  private static Lookup cannotTell() {
    return new Lookup.CannotTell(
        "The server does not show all of the account's statuses since the post was due. Look at"
            + " the account: is the post there?");
  }

  private static boolean hangsOn(@Nullable String before, JsonNode status) {
    JsonNode parent = status.path("in_reply_to_id");
    return before == null ? !parent.isTextual() : before.equals(parent.asText());
  }

  private static boolean isReblog(JsonNode status) {
    return status.path("reblog").isObject();
  }

  private static Optional<Instant> time(JsonNode status) {
    try {
      return Optional.of(OffsetDateTime.parse(status.path("created_at").asText()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // then it does not help to find the end
    }
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}
