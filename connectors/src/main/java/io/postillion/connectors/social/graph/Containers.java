package io.postillion.connectors.social.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.AccessToken;
import io.postillion.connectors.social.Pause;
import io.postillion.connectors.social.graph.Prepared.Made;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes in two steps, by containers: one that is out says so, so a post is never published from
 * a second container while the first may be out.
 */
public final class Containers {

  /**
   * A request to publish whose answer was lost has come to its end over there within this; then a
   * container's state says whether the post is out, and does not change by itself.
   */
  public static final Duration SETTLING = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(Containers.class);
  private static final Duration ERRAND = Publisher.CALL_LIMIT.minusSeconds(5);

  /** Containers live for 24 hours; one must not die while the post waits for its moment. */
  private static final Duration GOOD_FOR = Duration.ofHours(20);

  private static final int QUESTIONS = 8;
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  /** How far the network's clock may be behind ours. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** A post that is out is in the list of the account's posts within this. */
  private static final Duration LISTED = Duration.ofHours(1);

  private final Dialect dialect;
  private final String who;
  private final @Nullable String account;
  private final Graph graph;
  private final OwnPosts posts;
  private final Quota quota;
  private final Http http;
  private final Clock clock;
  private final Pause pause;
  private @Nullable Prepared profile;

  /**
   * @param who begins the messages, e.g. {@code Channel acme-news (Instagram)}
   * @param root the network's address with its version
   * @param account the id that posts belong to; null to ask the network
   */
  public Containers(
      Dialect dialect,
      String who,
      URI root,
      @Nullable String account,
      AccessToken token,
      Http http,
      Clock clock,
      Pause pause) {
    this.dialect = dialect;
    this.who = who;
    this.account = account;
    this.graph = new Graph(who, root, token, clock);
    this.posts = new OwnPosts(dialect, graph);
    this.quota = new Quota(dialect.perDay(), clock);
    this.http = http;
    this.clock = clock;
    this.pause = pause;
  }

  public Pace pace() {
    return quota.pace();
  }

  /**
   * Makes what is not made yet and waits until the network has processed it.
   *
   * @throws Transient also when that takes too long; what was made is kept and used the next time
   */
  public String prepare(Parts parts, @Nullable String earlier, Consumer<String> keep) {
    return minding(
        () -> {
          Http errand = http.within(ERRAND);
          Prepared begun = earlier == null ? profile(errand) : usable(errand, earlier);
          Prepared made = begun.whole() == null ? made(errand, parts, begun, keep) : begun;
          awaitProcessed(errand, made, keep);
          readQuota(errand, made);
          return made.handle();
        });
  }

  public Sent send(Outgoing post, String handle, Permit permit) {
    return minding(
        () -> {
          Prepared prepared = Prepared.parse(handle);
          Http errand = http.within(ERRAND).guardedBy(permit);
          if (post.attempt() > 1 && isOut(errand, prepared)) {
            return thereAlready(errand, post, prepared);
          }
          Call call =
              graph.post(
                  edge(prepared, dialect.publishing()),
                  Map.of("creation_id", prepared.ready().id()));
          String id = graph.id(graph.send(errand, call));
          return new Sent(id, permalink(errand, id, prepared));
        });
  }

  public Lookup look(Outgoing post, String handle) {
    Prepared prepared = Prepared.parse(handle);
    Made whole = prepared.whole();
    if (whole == null) {
      return new Lookup.Absent();
    }
    Http errand = http.within(ERRAND);
    State state = state(errand, whole);
    return switch (state.status()) {
      case FINISHED, IN_PROGRESS, EXPIRED, ERROR -> new Lookup.Absent();
      case PUBLISHED ->
          listed(errand, post, prepared)
              .<Lookup>map(Lookup.Found::new)
              .orElseGet(() -> notListed(post));
      case GONE, UNKNOWN ->
          listed(errand, post, prepared)
              .<Lookup>map(Lookup.Found::new)
              .orElseGet(
                  () ->
                      new Lookup.CannotTell(
                          "%s does not say what became of the post. Look at the account: is it"
                                  .formatted(who)
                              + " there?"));
    };
  }

  /** The account's name as people write it. */
  public String test() {
    forgetProfile();
    return "@" + profile(http.within(ERRAND)).name();
  }

  private synchronized Prepared profile(Http errand) {
    Prepared known = profile;
    if (known == null) {
      known = asked(errand);
      profile = known;
    }
    return known;
  }

  /** Somebody may have connected the channel with another account. */
  private synchronized void forgetProfile() {
    profile = null;
  }

  /** The account, with nothing made for it yet. */
  private Prepared asked(Http errand) {
    Reply reply =
        graph.send(
            errand,
            account == null
                ? graph.get("me", dialect.id(), "username")
                : graph.get(Graph.encoded(account), "username"));
    JsonNode me = graph.json(reply);
    String id = account == null ? me.path(dialect.id()).asText() : account;
    if (id.isEmpty()) {
      throw graph.unreadable(reply, "its answer names no account");
    }
    return new Prepared(id, me.path("username").asText(), List.of(), null);
  }

  /** What an earlier preparation has left: of one that is spent, or another account's, nothing. */
  private Prepared usable(Http errand, String earlier) {
    Prepared before = Prepared.parse(earlier);
    Made whole = before.whole();
    if (whole == null) {
      Prepared now = profile(errand);
      return before.account().equals(now.account())
              && before.children().stream().allMatch(this::isFresh)
          ? before
          : now;
    }
    return switch (state(errand, whole).status()) {
      case PUBLISHED, UNKNOWN -> before;
      case FINISHED, IN_PROGRESS -> isFresh(whole) ? before : profile(errand);
      case ERROR, EXPIRED, GONE -> profile(errand);
    };
  }

  private boolean isFresh(Made container) {
    return clock.instant().isBefore(container.at().plus(GOOD_FOR));
  }

  private Prepared made(Http errand, Parts parts, Prepared begun, Consumer<String> keep) {
    Prepared growing = begun;
    List<Map<String, String>> children = parts.children();
    while (growing.children().size() < children.size()) {
      Map<String, String> next = children.get(growing.children().size());
      growing = growing.withChild(container(errand, growing, next, keep));
      keep.accept(growing.handle());
    }
    Map<String, String> form = new LinkedHashMap<>(parts.whole());
    if (!growing.children().isEmpty()) {
      form.put(
          "children", growing.children().stream().map(Made::id).collect(Collectors.joining(",")));
    }
    growing = growing.withWhole(container(errand, growing, form, keep));
    keep.accept(growing.handle());
    return growing;
  }

  private Made container(
      Http errand, Prepared growing, Map<String, String> form, Consumer<String> keep) {
    Reply reply = graph.send(errand, graph.post(edge(growing, dialect.making()), form).harmless());
    if (reply.error().isGone()) { // its children are
      keep.accept(growing.emptied().handle());
    }
    return new Made(graph.id(reply), clock.instant());
  }

  private void awaitProcessed(Http errand, Prepared prepared, Consumer<String> keep) {
    for (int asked = 1; ; asked++) {
      State state = state(errand, prepared.ready());
      switch (state.status()) {
        case FINISHED, PUBLISHED -> {
          return;
        }
        case ERROR, EXPIRED, GONE -> {
          keep.accept(prepared.emptied().handle());
          throw graph.ofContainer(state.explanation());
        }
        case IN_PROGRESS, UNKNOWN -> {
          if (asked == QUESTIONS) {
            throw new Transient(
                "%s is still processing the post. It is tried again by itself.".formatted(who));
          }
          pause.of(BETWEEN);
        }
      }
    }
  }

  /** Whether an earlier send got through after all. */
  private boolean isOut(Http errand, Prepared prepared) {
    return switch (state(errand, prepared.ready()).status()) {
      case PUBLISHED -> true;
      case FINISHED, IN_PROGRESS -> false;
      case ERROR, EXPIRED, GONE ->
          throw new Transient(
              "%s does not have the prepared post any more. It is made anew by itself."
                  .formatted(who));
      case UNKNOWN ->
          throw new Transient(
              "%s does not say how the prepared post stands. It is tried again by itself."
                  .formatted(who));
    };
  }

  private Sent thereAlready(Http errand, Outgoing post, Prepared prepared) {
    Optional<Sent> shown;
    try {
      shown = listed(errand, post, prepared);
    } catch (Failure e) {
      throw new OutcomeUnknown(
          "%s has the post already, but it could not be read: %s".formatted(who, e.getMessage()),
          e);
    }
    return shown.orElseThrow(
        () ->
            new OutcomeUnknown(
                "%s has the post already, but does not show it yet.".formatted(who)));
  }

  private Optional<Sent> listed(Http errand, Outgoing post, Prepared prepared) {
    Instant since = post.dueAt().minus(CLOCK_SKEW);
    return post.place()
        .map(
            place -> posts.inThread(errand, place.first().remoteId(), post.content().text(), since))
        .orElseGet(() -> posts.find(errand, prepared.account(), post.content().text(), since));
  }

  /** Its address is all that is missing; a person can find it. */
  private Lookup notListed(Outgoing post) {
    if (clock.instant().isBefore(post.dueAt().plus(LISTED))) {
      throw new Transient(
          "%s says that the post is out, but does not show it yet. It is asked again by itself."
              .formatted(who));
    }
    return new Lookup.CannotTell(
        "%s says that the post is out, but it is not among the account's newest with these words."
                .formatted(who)
            + " Look for it there.");
  }

  /** The post is out, whatever happens here: without its own address it gets the account's. */
  private URI permalink(Http errand, String id, Prepared prepared) {
    try {
      Optional<URI> address =
          OwnPosts.permalink(graph.json(errand, graph.get(Graph.encoded(id), "permalink")));
      if (address.isPresent()) {
        return address.get();
      }
      log.warn("{}: post {} is out; the answer to where was none", who, id);
    } catch (Failure e) {
      log.warn("{}: post {} is out; where could not be read: {}", who, id, e.getMessage());
    }
    return URI.create(dialect.profiles() + Graph.encoded(prepared.name()));
  }

  private void readQuota(Http errand, Prepared prepared) {
    if (!quota.wantsReading()) {
      return;
    }
    try {
      quota.read(
          graph.json(errand, graph.get(edge(prepared, dialect.limit()), "quota_usage", "config")));
    } catch (Failure e) {
      log.warn("{}: how much may be published could not be read: {}", who, e.getMessage());
    }
  }

  /** Lets the other posts of the account wait, too, when the network asks for it. */
  private <T> T minding(Supplier<T> errand) {
    try {
      return errand.get();
    } catch (Transient busy) {
      busy.retryAfter().ifPresent(quota::rest);
      throw busy;
    } catch (Unauthorised refused) {
      forgetProfile();
      throw refused;
    }
  }

  private String edge(Prepared prepared, String name) {
    return "%s/%s".formatted(Graph.encoded(prepared.account()), name);
  }

  private State state(Http errand, Made container) {
    Reply reply =
        graph.send(
            errand,
            graph.get(Graph.encoded(container.id()), dialect.status(), dialect.explanation()));
    if (reply.error().isGone()) {
      return new State(Status.GONE, reply.error().words());
    }
    JsonNode json = graph.json(reply);
    String word = json.path(dialect.status()).asText();
    if (word.isEmpty()) {
      throw graph.unreadable(reply, "its answer does not say how the post stands");
    }
    return new State(Status.of(word), json.path(dialect.explanation()).asText());
  }

  /**
   * @param explanation for people; empty when there is none
   */
  private record State(Status status, String explanation) {}

  private enum Status {
    IN_PROGRESS,
    FINISHED,
    PUBLISHED,
    ERROR,
    EXPIRED,
    /** Not there any more. */
    GONE,
    /** A word that is new to us. */
    UNKNOWN;

    static Status of(String word) {
      return switch (word) {
        case "IN_PROGRESS" -> IN_PROGRESS;
        case "FINISHED" -> FINISHED;
        case "PUBLISHED" -> PUBLISHED;
        case "ERROR" -> ERROR;
        case "EXPIRED" -> EXPIRED;
        default -> UNKNOWN;
      };
    }
  }
}
