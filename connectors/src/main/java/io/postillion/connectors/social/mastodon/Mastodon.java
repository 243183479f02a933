package io.postillion.connectors.social.mastodon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.connectors.social.Counts;
import io.postillion.connectors.social.Fit;
import io.postillion.connectors.social.Pause;
import io.postillion.connectors.social.Upload;
import io.postillion.connectors.social.Uploads;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.failure.Rejected;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Reading;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.NetworkAccount;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One account on a Mastodon server, or on another with that API. Mastodon takes the publication's
 * id as idempotency key, for an hour; others ignore it. So after a doubt the account's own statuses
 * are read, on every server.
 */
public final class Mastodon implements SocialNetwork {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ERRAND = Publisher.CALL_LIMIT.minusSeconds(5);
  private static final Duration SETTLING = Duration.ofMinutes(2);
  private static final Duration GLANCE = Duration.ofSeconds(5);

  /** How far the server's clock may be behind ours. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private static final Map<String, Count> FIGURES =
      Map.of(
          "favourites_count", Count.LIKES,
          "replies_count", Count.REPLIES,
          "reblogs_count", Count.REPOSTS,
          "quotes_count", Count.REPOSTS);

  private final MastodonSettings settings;
  private final String who;
  private final Http http;
  private final HttpFailures failures;
  private final Instance instance;
  private final Clock clock;
  private final Pause pause;

  public Mastodon(ChannelId channel, MastodonSettings settings, Http http, Clock clock) {
    this(channel, settings, http, clock, Pause::sleeping);
  }

  Mastodon(ChannelId channel, MastodonSettings settings, Http http, Clock clock, Pause pause) {
    this.settings = settings;
    this.who = "Channel %s (Mastodon)".formatted(channel);
    this.http = http;
    this.failures = new HttpFailures(who, clock, settings.token());
    this.instance = new Instance(() -> server(GLANCE), who, clock);
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public NetworkLimits limits() {
    return instance.limits();
  }

  /**
   * Goes on with the pictures where an earlier preparation stopped. After a send all are uploaded
   * anew: one that was posted would be refused.
   */
  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    Fit.require(who, limits(), post.content());
    JsonNode kept =
        earlier == null || post.attempt() > 0
            ? MissingNode.getInstance()
            : read(earlier).path("pictures");
    return handle(
        new Uploads(new Attachments(server(ERRAND), pause), clock)
            .of(
                post,
                Upload.stillGood(kept, post.content().media(), clock.instant()),
                uploads -> keep.accept(handle(uploads))));
  }

  /** The list of statuses may lag behind, on a busy server by minutes. */
  @Override
  public Duration settling() {
    return SETTLING;
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    ObjectNode status =
        JsonNodeFactory.instance
            .objectNode()
            .put("status", post.content().text())
            .put("visibility", settings.visibility());
    String language = post.content().language().getLanguage();
    if (!language.isEmpty()) {
      status.put("language", language);
    }
    post.place().ifPresent(place -> status.put("in_reply_to_id", place.before().remoteId()));
    JsonNode pictures = pictures(handle);
    if (!pictures.isEmpty()) {
      status.set("media_ids", pictures);
    }
    Server server = server(http.within(ERRAND).guardedBy(permit));
    Call call =
        server.postJson("/api/v1/statuses", status).with("Idempotency-Key", post.key().toString());
    return OwnStatuses.sent(server.json(call))
        .orElseThrow(() -> server.unreadable(call, "its answer does not say where the post is"));
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    return new OwnStatuses(server(ERRAND))
        .find(
            post.content().text(),
            post.place().map(place -> place.before().remoteId()).orElse(null),
            post.dueAt().minus(CLOCK_SKEW));
  }

  @Override
  public Optional<URI> home(String account) {
    String name = account.replaceFirst("^@", "").replaceFirst("@.*$", "");
    return name.matches("\\w+")
        ? Optional.of(URI.create(settings.server().toString().replaceAll("/+$", "") + "/@" + name))
        : Optional.of(settings.server());
  }

  @Override
  public Reading engagement(String remoteId) {
    if (!remoteId.matches("[\\w-]+")) {
      return Counts.withoutId();
    }
    Server server = server(ERRAND);
    Call call = server.get("/api/v1/statuses/" + remoteId);
    Answer answer = server.send(call);
    if (answer.status() == 404 || answer.status() == 410) {
      return new Reading.Gone();
    }
    Engagement counted = Counts.in(server.json(call, answer), FIGURES);
    if (counted.equals(Engagement.NONE)) {
      throw server.unreadable(call, "its answer has no figures");
    }
    return new Reading.Counted(counted);
  }

  @Override
  public String test() {
    return "@%s on %s".formatted(own().path("acct").asText(), settings.server().getHost());
  }

  /** Ids are those of the server: another one has the same for somebody else. */
  @Override
  public NetworkAccount reach() {
    JsonNode account = own();
    return new NetworkAccount(
        "%s@%s".formatted(account.path("id").asText(), settings.server().getAuthority()),
        "@%s@%s".formatted(account.path("acct").asText(), settings.server().getHost()));
  }

  private JsonNode own() {
    Server server = server(ERRAND);
    Call call = server.get("/api/v1/accounts/verify_credentials");
    Answer answer = server.send(call);
    if (answer.status() == 404 || answer.status() == 410 || isSomethingElse(answer)) {
      throw new Rejected(
          "%s: %s does not answer like a Mastodon server%s. Correct its address."
              .formatted(who, settings.server().getHost(), failures.said(call, answer)));
    }
    return server.json(call, answer);
  }

  private static boolean isSomethingElse(Answer answer) {
    if (!answer.isOk()) {
      return false;
    }
    try {
      JsonNode account = answer.json();
      return account.path("id").asText().isEmpty() || account.path("acct").asText().isEmpty();
    } catch (JsonProcessingException e) {
      return true;
    }
  }

  private static String handle(List<Upload> uploads) {
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    uploads.forEach(upload -> ids.add(upload.id()));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("media_ids", ids);
    return json.<ObjectNode>set("pictures", Upload.json(uploads)).toString();
  }

  private static JsonNode pictures(String handle) {
    return read(handle).path("media_ids");
  }

  private static JsonNode read(String handle) {
    try {
      JsonNode json = JSON.readTree(handle);
      json.required("media_ids");
      return json;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalStateException("This handle was not made for Mastodon", e);
    }
  }

  private Server server(Duration limit) {
    return server(http.within(limit));
  }

  private Server server(Http errand) {
    return new Server(settings, who, errand, failures);
  }
}
