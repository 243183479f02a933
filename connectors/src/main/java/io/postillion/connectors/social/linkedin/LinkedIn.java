package io.postillion.connectors.social.linkedin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.connectors.http.RetryAfter;
import io.postillion.connectors.social.AccessToken;
import io.postillion.connectors.social.Authorised;
import io.postillion.connectors.social.Authorised.Exchange;
import io.postillion.connectors.social.Counts;
import io.postillion.connectors.social.Fit;
import io.postillion.connectors.social.Pause;
import io.postillion.connectors.social.Upload;
import io.postillion.connectors.social.Uploads;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
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
 * One author on LinkedIn: a page or a person. LinkedIn knows no idempotency key, but refuses a text
 * that the author has published lately and names the post. After a doubt a page's own posts are
 * read; a person's cannot be, so a person has to look. Source: Microsoft Learn, Posts API.
 */
public final class LinkedIn implements SocialNetwork {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ERRAND = Publisher.CALL_LIMIT.minusSeconds(5);
  private static final Duration SETTLING = Duration.ofMinutes(2);

  /** How far LinkedIn's clock may be behind ours. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** LinkedIn throttles bursts of a member without saying how: two seconds have been enough. */
  private static final Duration APART = Duration.ofSeconds(2);

  private static final NetworkLimits LIMITS =
      new NetworkLimits(
          List.of(new Measure("characters", 3_000, TextLengths.utf16())),
          20,
          Set.of("image/jpeg", "image/png", "image/gif"),
          5_000_000,
          36_152_320,
          4_086,
          5,
          true);

  private static final Map<String, Count> FIGURES =
      Map.of(
          "likeCount", Count.LIKES,
          "commentCount", Count.REPLIES,
          "shareCount", Count.REPOSTS,
          "clickCount", Count.CLICKS,
          "impressionCount", Count.VIEWS);

  private final LinkedInSettings settings;
  private final String who;
  private final Http http;
  private final AccessToken token;
  private final Authorised account;
  private final HttpFailures failures;
  private final Clock clock;
  private final Pause pause;
  private volatile @Nullable Instant notBefore;

  public LinkedIn(
      ChannelId channel, LinkedInSettings settings, AccessToken token, Http http, Clock clock) {
    this(channel, settings, token, http, clock, Pause::sleeping);
  }

  LinkedIn(
      ChannelId channel,
      LinkedInSettings settings,
      AccessToken token,
      Http http,
      Clock clock,
      Pause pause) {
    this.settings = settings;
    this.who = "Channel %s (LinkedIn)".formatted(channel);
    this.http = http;
    this.token = token;
    this.account = Authorised.bearer(token);
    this.failures = new HttpFailures(who, clock);
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public NetworkLimits limits() {
    return LIMITS;
  }

  @Override
  public Pace pace() {
    return Pace.of(APART, new Pace.Window(settings.postsPerDay(), Duration.ofDays(1)))
        .notBefore(notBefore);
  }

  /** LinkedIn promises nothing about when the list of a page shows a post; it takes seconds. */
  @Override
  public Duration settling() {
    return SETTLING;
  }

  /** A token that has to be renewed is renewed now, and not at the last second. */
  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    Fit.require(who, LIMITS, post.content());
    token.current();
    LinkedInApi api = api(http.within(ERRAND));
    JsonNode kept = earlier == null ? MissingNode.getInstance() : pictures(earlier);
    return handle(
        new Uploads(new Pictures(settings, who, api, pause), clock)
            .of(
                post,
                Upload.stillGood(kept, post.content().media(), clock.instant()),
                uploads -> keep.accept(handle(uploads))));
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    LinkedInApi api = api(http.within(ERRAND).guardedBy(permit));
    Exchange exchange =
        api.send(
            api.post(
                "/rest/posts",
                PostBody.of(settings.author(), post.content(), Upload.all(pictures(handle)))));
    Answer answer = exchange.answer();
    if (!answer.isOk()) {
      heed(answer);
      Optional<Refusal> refusal = Refusal.of(answer);
      if (refusal.filter(Refusal::isDuplicate).isPresent()) {
        return duplicate(post, api, refusal.get().existing());
      }
      throw refusal.filter(Refusal::isTooEarly).isPresent()
          ? new Transient(
              "%s: LinkedIn is still processing a picture. It is tried again by itself."
                  .formatted(who))
          : api.failure(exchange);
    }
    return answer
        .header("x-restli-id")
        .filter(urn -> urn.matches("urn:li:(share|ugcPost|activity):\\d+"))
        .map(OwnPosts::sent)
        .orElseThrow(() -> api.unreadable(exchange.call(), "its answer names no post"));
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    return settings.isOrganization()
        ? new OwnPosts(api(http.within(ERRAND)), settings.author())
            .find(post.content().text(), since(post))
        : new Lookup.CannotTell(
            "LinkedIn lets no application read a person's posts. Log in to this account and look at"
                + " https://www.linkedin.com/in/me/recent-activity/all/: is the post there?");
  }

  @Override
  public Optional<URI> home(String account) {
    return Optional.of(
        URI.create(
            settings.isOrganization()
                ? "https://www.linkedin.com/company/" + settings.id()
                : "https://www.linkedin.com/in/me/recent-activity/all/"));
  }

  /**
   * Of a page's posts; the permission for a person's is granted to few. Source: Microsoft Learn,
   * Organization Share Statistics.
   */
  @Override
  public Reading engagement(String remoteId) {
    if (!settings.isOrganization()) {
      return new Reading.NotTold("LinkedIn tells figures of pages, and not of people.");
    }
    if (!remoteId.matches("urn:li:(share|ugcPost):\\d+")) {
      return Counts.withoutId();
    }
    LinkedInApi api = api(http.within(ERRAND));
    Call call =
        api.get(
            "/rest/organizationalEntityShareStatistics?q=organizationalEntity"
                + "&organizationalEntity=%s&%s=List(%s)"
                    .formatted(
                        LinkedInApi.encoded(settings.author()),
                        remoteId.contains("share") ? "shares" : "ugcPosts",
                        LinkedInApi.encoded(remoteId)));
    JsonNode elements = api.json(call).path("elements");
    if (!elements.isArray()) {
      throw api.unreadable(call, "its answer is no list of figures");
    }
    if (elements.isEmpty()) {
      return new OwnPosts(api, settings.author()).get(remoteId).isPresent()
          ? new Reading.Counted(Engagement.NONE)
          : new Reading.Gone();
    }
    return new Reading.Counted(Counts.in(elements.get(0).path("totalShareStatistics"), FIGURES));
  }

  @Override
  public String test() {
    LinkedInApi api = api(http.within(ERRAND));
    return settings.isOrganization() ? page(api) : person(api);
  }

  private String page(LinkedInApi api) {
    Call call = api.get("/rest/organizations/" + settings.id());
    String name = api.json(call).path("localizedName").asText();
    if (name.isEmpty()) {
      throw api.unreadable(call, "its answer names no page");
    }
    return name;
  }

  /**
   * @throws Unauthorised when the token belongs to somebody else, in whose name it must not post
   */
  private String person(LinkedInApi api) {
    JsonNode user = api.json(api.get("/v2/userinfo"));
    if (!user.path("sub").asText().equals(settings.id())) {
      throw new Unauthorised(
          "%s: the token belongs to urn:li:person:%s, not to %s. Correct the author or the token."
              .formatted(who, user.path("sub").asText(), settings.author()));
    }
    return user.path("name").asText(settings.author());
  }

  /**
   * LinkedIn has published this text already, as the post that it names. On a first attempt that is
   * another post. On a later one it is most likely ours: a page's is read, and adopted when it is,
   * word for word and of the right time. A person's cannot be read and is not adopted unseen, for
   * LinkedIn also names posts that were deleted meanwhile; a person looks at the named address.
   */
  private Sent duplicate(Outgoing post, LinkedInApi api, Optional<String> existing) {
    String where =
        existing.map(urn -> " (%s)".formatted(OwnPosts.sent(urn).permalink())).orElse("");
    if (post.attempt() <= 1) {
      throw another(where);
    }
    if (existing.isEmpty() || !settings.isOrganization()) {
      throw doubtful(where);
    }
    JsonNode there =
        read(api, existing.get(), where)
            .orElseThrow(
                () ->
                    new Rejected(
                        "%s: LinkedIn takes this for a duplicate of a post that was deleted%s."
                                .formatted(who, where)
                            + " Change the text and have it approved again, or wait two days."));
    if (OwnPosts.isOurs(there, post.content().text(), since(post))) {
      return OwnPosts.sent(existing.get());
    }
    throw OwnPosts.isBefore(since(post), there) ? another(where) : doubtful(where);
  }

  private OutcomeUnknown doubtful(String where) {
    return new OutcomeUnknown(
        "%s has a post with this text already, most likely ours of an earlier attempt%s."
                .formatted(who, where)
            + " Look at it.");
  }

  private Rejected another(String where) {
    return new Rejected(
        "%s has a post with this text already%s, and LinkedIn takes none twice within days."
                .formatted(who, where)
            + " Change the text and have it approved again.");
  }

  /** That a post cannot be read says nothing about whether it is ours. */
  private Optional<JsonNode> read(LinkedInApi api, String urn, String where) {
    try {
      return new OwnPosts(api, settings.author()).get(urn);
    } catch (Failure e) {
      throw new OutcomeUnknown(
          "%s has a post with this text already%s, but it could not be read: %s"
              .formatted(who, where, e.getMessage()),
          e);
    }
  }

  private void heed(Answer answer) {
    if (answer.status() == 429) {
      Instant now = clock.instant();
      notBefore = RetryAfter.of(answer, now).map(now::plus).orElse(notBefore);
    }
  }

  private static Instant since(Outgoing post) {
    return post.dueAt().minus(CLOCK_SKEW);
  }

  private static String handle(List<Upload> uploads) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.<ObjectNode>set("pictures", Upload.json(uploads)).toString();
  }

  private static JsonNode pictures(String handle) {
    try {
      return JSON.readTree(handle).required("pictures");
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IllegalStateException("This handle was not made for LinkedIn", e);
    }
  }

  private LinkedInApi api(Http errand) {
    return new LinkedInApi(settings, who, errand, account, failures);
  }
}
