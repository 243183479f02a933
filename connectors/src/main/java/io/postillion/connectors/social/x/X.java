package io.postillion.connectors.social.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.connectors.social.AccessToken;
import io.postillion.connectors.social.Authorised;
import io.postillion.connectors.social.Authorised.Exchange;
import io.postillion.connectors.social.Counts;
import io.postillion.connectors.social.Fit;
import io.postillion.connectors.social.Home;
import io.postillion.connectors.social.Upload;
import io.postillion.connectors.social.Uploads;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Reading;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One account on X. X knows no idempotency key, but refuses a text that the account has published
 * lately; after a doubt the account's own posts are read. Source: docs.x.com, API v2.
 */
public final class X implements SocialNetwork {

  private static final Duration ERRAND = Publisher.CALL_LIMIT.minusSeconds(5);
  private static final Duration SETTLING = Duration.ofMinutes(2);

  /** How far X's clock may be behind ours. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** How old a post may be that X still calls ours a duplicate of; X does not say. */
  private static final Duration DUPLICATE_WITHIN = Duration.ofDays(2);

  private static final int LONGEST_THREAD = 25;

  /** Nothing is shown beside the text: an address in it gets its card by itself. */
  private static final NetworkLimits LIMITS =
      new NetworkLimits(
          List.of(new Measure("characters", 280, new XTextLength())),
          4,
          Set.of("image/jpeg", "image/png", "image/webp"),
          5_000_000,
          50_000_000,
          1_000,
          3,
          false);

  private static final Map<String, Count> METRICS =
      Map.of(
          "like_count", Count.LIKES,
          "reply_count", Count.REPLIES,
          "retweet_count", Count.REPOSTS,
          "quote_count", Count.REPOSTS,
          "impression_count", Count.VIEWS);

  private final XSettings settings;
  private final String who;
  private final Http http;
  private final Authorised account;
  private final HttpFailures failures;
  private final Allowance allowance;
  private final Clock clock;

  public X(ChannelId channel, XSettings settings, AccessToken token, Http http, Clock clock) {
    this.settings = settings;
    this.who = "Channel %s (X)".formatted(channel);
    this.http = http;
    this.account = Authorised.bearer(token);
    this.failures = new HttpFailures(who, clock);
    this.allowance = new Allowance(clock);
    this.clock = clock;
  }

  @Override
  public NetworkLimits limits() {
    return settings.threads() ? LIMITS.withThreadsOf(LONGEST_THREAD) : LIMITS;
  }

  /** {@code made_with_ai} of a post. */
  @Override
  public boolean marksAi() {
    return true;
  }

  /** X's own limit per user, and ours; X's last word on what remains is heeded. */
  @Override
  public Pace pace() {
    return Pace.of(
            Duration.ZERO,
            new Pace.Window(100, Duration.ofMinutes(15)),
            new Pace.Window(settings.postsPerDay(), Duration.ofDays(1)))
        .notBefore(allowance.notBefore());
  }

  /**
   * X promises nothing about when a timeline shows a post; usually it takes seconds. Looking too
   * early would be worse than looking late, for every look costs money too.
   */
  @Override
  public Duration settling() {
    return SETTLING;
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    Fit.require(who, LIMITS, post.content());
    XApi api = api(http.within(ERRAND));
    Prepared prepared = earlier == null ? account(api, keep) : Prepared.parse(earlier);
    List<Upload> done =
        Upload.stillGood(prepared.pictures(), post.content().media(), clock.instant());
    return prepared
        .with(
            new Uploads(new Pictures(api), clock)
                .of(post, done, uploads -> keep.accept(prepared.with(uploads).handle())))
        .handle();
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    Prepared prepared = Prepared.parse(handle);
    XApi api = api(http.within(ERRAND).guardedBy(permit));
    Exchange exchange = api.send(api.post("/2/tweets", body(post, prepared)));
    allowance.heard(exchange.answer());
    if (XApi.isDuplicate(exchange.answer())) {
      throw duplicate(post);
    }
    String id = api.json(exchange).path("data").path("id").asText();
    if (!id.matches("\\d+")) {
      throw api.unreadable(exchange.call(), "its answer names no post");
    }
    return prepared.sent(id);
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    Instant since = post.dueAt().minus(CLOCK_SKEW);
    return new OwnPosts(api(http.within(ERRAND)), Prepared.parse(handle))
        .find(
            post.content().text(),
            post.place().map(place -> place.before().remoteId()).orElse(null),
            since,
            post.attempt() > 1 ? since.minus(DUPLICATE_WITHIN) : since);
  }

  @Override
  public Optional<URI> home(String account) {
    return Home.of("https://x.com/", account);
  }

  /** Per post that is read. */
  @Override
  public boolean chargesForReading() {
    return true;
  }

  /** X says of a post that is gone that all is well, and in the errors that it found nothing. */
  @Override
  public Reading engagement(String remoteId) {
    if (!remoteId.matches("\\d+")) {
      return Counts.withoutId();
    }
    XApi api = api(http.within(ERRAND));
    Call call = api.get("/2/tweets/%s?tweet.fields=public_metrics".formatted(remoteId));
    Exchange exchange = api.send(call);
    if (exchange.answer().status() == 404) {
      return new Reading.Gone();
    }
    JsonNode answer = api.json(exchange);
    if (answer.at("/errors/0/type").asText().endsWith("/resource-not-found")) {
      return new Reading.Gone();
    }
    Engagement counted = Counts.in(answer.at("/data/public_metrics"), METRICS);
    if (counted.equals(Engagement.NONE)) {
      throw api.unreadable(exchange.call(), "its answer has no figures");
    }
    return new Reading.Counted(counted);
  }

  @Override
  public String test() {
    return "@" + account(api(http.within(ERRAND)), keep -> {}).name();
  }

  private static Prepared account(XApi api, Consumer<String> keep) {
    Call call = api.get("/2/users/me");
    JsonNode user = api.json(call).path("data");
    String id = user.path("id").asText();
    String name = user.path("username").asText();
    if (id.isEmpty() || !name.matches("\\w+")) {
      throw api.unreadable(call, "its answer names no account");
    }
    Prepared prepared = new Prepared(id, name, Upload.json(List.of()));
    keep.accept(prepared.handle());
    return prepared;
  }

  private static ObjectNode body(Outgoing post, Prepared prepared) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", post.content().text());
    if (post.content().aiMark()) {
      body.put("made_with_ai", true);
    }
    post.place()
        .ifPresent(
            place ->
                body.putObject("reply").put("in_reply_to_tweet_id", place.before().remoteId()));
    List<Upload> pictures = Upload.all(prepared.pictures());
    if (!pictures.isEmpty()) {
      ArrayNode ids = body.putObject("media").putArray("media_ids");
      pictures.forEach(picture -> ids.add(picture.id()));
    }
    return body;
  }

  /**
   * Before anything of ours was sent, X can only mean another post. Afterwards it may well mean
   * ours, which would then be out.
   */
  private Failure duplicate(Outgoing post) {
    return post.attempt() <= 1
        ? new Rejected(
            "%s has a post with this text already, and X takes no text twice (403).".formatted(who)
                + " Change the text and have it approved again.")
        : new OutcomeUnknown(
            "%s has a post with this text already (403), most likely ours of an earlier attempt."
                    .formatted(who)
                + " It is looked for by itself.");
  }

  private XApi api(Http errand) {
    return new XApi(settings, who, errand, account, failures);
  }
}
