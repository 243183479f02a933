package io.postillion.connectors.social.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.connectors.social.Counts;
import io.postillion.connectors.social.Fit;
import io.postillion.connectors.social.Home;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Reading;
import io.postillion.core.post.Media;
import io.postillion.core.publish.Follows;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One account on Bluesky. We choose the record's key before sending and create the record under it,
 * so a post that is sent twice is one post, and one whose answer was lost can be asked for.
 */
public final class Bluesky implements SocialNetwork {

  private static final Duration ERRAND = Publisher.CALL_LIMIT.minusSeconds(5);

  private static final NetworkLimits LIMITS =
      new NetworkLimits(
              List.of(
                  new Measure("characters", 300, TextLengths.graphemes()),
                  new Measure("bytes", 3_000, TextLengths.utf8Bytes())),
              4,
              Set.of("image/jpeg", "image/png", "image/webp", "image/gif"),
              2_000_000,
              50_000_000,
              2_000,
              8,
              true)
          .withThreadsOf(25);

  private static final Map<String, Count> FIGURES =
      Map.of(
          "likeCount", Count.LIKES,
          "replyCount", Count.REPLIES,
          "repostCount", Count.REPOSTS,
          "quoteCount", Count.REPOSTS);

  /** A post's address: account, collection, key. */
  private static final Pattern POST = Pattern.compile("at://([^/]+)/([^/]+)/([^/]+)");

  private final String who;
  private final Http http;
  private final HttpFailures failures;
  private final Account account;
  private final Clock clock;

  public Bluesky(ChannelId channel, BlueskySettings settings, Http http, Clock clock) {
    this.who = "Channel %s (Bluesky)".formatted(channel);
    this.http = http;
    this.failures = new HttpFailures(who, clock, settings.password());
    this.account = new Account(settings, failures);
    this.clock = clock;
  }

  @Override
  public NetworkLimits limits() {
    return LIMITS;
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    Fit.require(who, LIMITS, post.content());
    Http errand = http.within(ERRAND);
    JsonNode session = account.json(get(errand, "com.atproto.server.getSession", Map.of()));
    Prepared before = earlier == null ? null : Prepared.parse(earlier);
    List<JsonNode> blobs = new ArrayList<>();
    for (Media picture : post.content().media()) {
      blobs.add(upload(errand, picture, post.bytesOf(picture)));
    }
    return new Prepared(
            session.path("did").asText(),
            before == null ? Tid.at(clock.instant()) : before.key(),
            PostRecord.of(
                post.content(),
                before == null ? createdAt(post) : before.createdAt(),
                Facets.of(post.content().text(), handle -> did(errand, handle)),
                blobs,
                post.place().map(place -> reply(errand, place)).orElse(null)))
        .handle();
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    Http errand = http.within(ERRAND).guardedBy(permit);
    Prepared prepared = Prepared.parse(handle);
    Reply reply =
        account.ask(
            errand,
            session ->
                Call.postJson(
                    Xrpc.at(session.server(), "com.atproto.repo.putRecord"), prepared.creation()));
    if (reply.error().equals("InvalidSwap")) {
      return thereAlready(errand, prepared);
    }
    if (!account.json(reply).path("uri").asText().startsWith("at://")) {
      throw failures.unreadable(reply.call(), "its answer names no post");
    }
    return prepared.sent();
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    return look(http.within(ERRAND), Prepared.parse(handle));
  }

  @Override
  public Optional<URI> home(String account) {
    return Home.of("https://bsky.app/profile/", account);
  }

  /** Figures come from the view of all posts, which may not know a post that its server has. */
  @Override
  public Reading engagement(String remoteId) {
    Matcher post = POST.matcher(remoteId);
    if (!post.matches()) {
      return Counts.withoutId();
    }
    Http errand = http.within(ERRAND);
    Reply reply = get(errand, "app.bsky.feed.getPosts", Map.of("uris", remoteId));
    JsonNode posts = account.json(reply).path("posts");
    if (!posts.isArray()) {
      throw failures.unreadable(reply.call(), "its answer is no list of posts");
    }
    if (posts.isEmpty()) {
      return isGone(errand, post) ? new Reading.Gone() : new Reading.Counted(Engagement.NONE);
    }
    Engagement counted = Counts.in(posts.get(0), FIGURES);
    if (counted.equals(Engagement.NONE)) {
      throw failures.unreadable(reply.call(), "its answer has no figures");
    }
    return new Reading.Counted(counted);
  }

  @Override
  public String test() {
    return reach().name();
  }

  @Override
  public NetworkAccount reach() {
    Reply reply = get(http.within(ERRAND), "com.atproto.server.getSession", Map.of());
    JsonNode session = account.json(reply);
    String did = session.path("did").asText();
    if (!did.startsWith("did:")) {
      throw failures.unreadable(reply.call(), "its answer names no account");
    }
    return new NetworkAccount(did, "@" + session.path("handle").asText(did));
  }

  /** Our key is taken: by an earlier send of the same post, if all is right. */
  private Sent thereAlready(Http errand, Prepared prepared) {
    try {
      if (look(errand, prepared) instanceof Lookup.Found found) {
        return found.sent();
      }
    } catch (Failure e) {
      throw new OutcomeUnknown(
          "%s has a post under our key, but it could not be read: %s"
              .formatted(who, e.getMessage()),
          e);
    }
    throw new OutcomeUnknown("%s has another post under our key.".formatted(who));
  }

  private Lookup look(Http errand, Prepared prepared) {
    Reply reply = record(errand, prepared.did(), PostRecord.COLLECTION, prepared.key());
    if (reply.error().equals("RecordNotFound")) {
      return new Lookup.Absent();
    }
    try {
      return prepared.isOurs(account.json(reply).path("value"))
          ? new Lookup.Found(prepared.sent())
          : new Lookup.CannotTell(
              "%s has another post under our key. Look at the account's posts.".formatted(who));
    } catch (Rejected refusal) {
      return new Lookup.CannotTell(String.valueOf(refusal.getMessage()));
    }
  }

  /** A reply names the thread's first post and the one before by address and content hash. */
  private ObjectNode reply(Http errand, Follows place) {
    JsonNode first = reference(errand, place.first());
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    reply.set("root", first);
    reply.set(
        "parent", place.before().equals(place.first()) ? first : reference(errand, place.before()));
    return reply;
  }

  /**
   * @throws Rejected when it was deleted meanwhile
   */
  private JsonNode reference(Http errand, Sent sent) {
    Matcher address = POST.matcher(sent.remoteId());
    if (!address.matches()) {
      throw new IllegalStateException("Not a post of Bluesky's: " + sent.remoteId());
    }
    Reply reply = record(errand, address.group(1), address.group(2), address.group(3));
    if (reply.error().equals("RecordNotFound")) {
      throw new Rejected(
          "%s does not have the post before any more: %s. Was it deleted?"
              .formatted(who, sent.permalink()));
    }
    String cid = account.json(reply).path("cid").asText();
    if (cid.isEmpty()) {
      throw failures.unreadable(reply.call(), "its answer has no cid");
    }
    return JsonNodeFactory.instance.objectNode().put("uri", sent.remoteId()).put("cid", cid);
  }

  private Reply record(Http errand, String did, String collection, String key) {
    return get(
        errand,
        "com.atproto.repo.getRecord",
        Map.of("repo", did, "collection", collection, "rkey", key));
  }

  private boolean isGone(Http errand, Matcher post) {
    Reply reply = record(errand, post.group(1), post.group(2), post.group(3));
    if (reply.error().equals("RecordNotFound")) {
      return true;
    }
    account.json(reply);
    return false;
  }

  private JsonNode upload(Http errand, Media picture, byte[] bytes) {
    Reply reply =
        account.ask(
            errand,
            session ->
                Call.post(
                        Xrpc.at(session.server(), "com.atproto.repo.uploadBlob"),
                        picture.type(),
                        bytes)
                    .harmless());
    JsonNode blob = account.json(reply).path("blob");
    if (!blob.isObject()) {
      throw failures.unreadable(reply.call(), "its answer names no picture");
    }
    return blob;
  }

  /** Who has this handle; nobody, when the server does not know. */
  private Optional<String> did(Http errand, String handle) {
    Reply reply = get(errand, "com.atproto.identity.resolveHandle", Map.of("handle", handle));
    if (reply.answer().status() == 400 || reply.answer().status() == 404) {
      return Optional.empty();
    }
    return Optional.of(account.json(reply).path("did").asText()).filter(did -> !did.isEmpty());
  }

  private Reply get(Http errand, String method, Map<String, String> parameters) {
    return account.ask(errand, session -> Call.get(Xrpc.at(session.server(), method, parameters)));
  }

  /** When people see it said, which is not before it is due. */
  private String createdAt(Outgoing post) {
    Instant now = clock.instant();
    return (post.dueAt().isAfter(now) ? post.dueAt() : now)
        .truncatedTo(ChronoUnit.MILLIS)
        .toString();
  }
}
