package io.postillion.bench.faults;

import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.connectors.social.oauth.KeptToken;
import io.postillion.connectors.social.oauth.OAuthApp;
import io.postillion.connectors.social.oauth.OAuthClient;
import io.postillion.connectors.social.oauth.OAuthProvider;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grants;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One account on the fake network, reached through the product's own HTTP client. Channels with a
 * key ask for exactly that key; the others read their own posts.
 */
final class WireNetwork implements SocialNetwork {

  /** Every exchange ends within this time. */
  static final Duration ERRAND = Duration.ofMillis(700);

  /** The longest that an accepted post does not show, with a margin. */
  static final Duration SETTLING = Duration.ofSeconds(1);

  /** Channels that take a key. */
  static final String KEYED = "keyed-";

  /** Channels whose own posts are read. */
  static final String READ = "read-";

  /** The same, with a token that has to be renewed, of which each serves once. */
  static final String TOKEN = "token-";

  private static final Pattern TAG = Pattern.compile("Post ([^:]+):");
  private static final NetworkLimits LIMITS =
      new NetworkLimits(
              List.of(new Measure("characters", 500, String::length)),
              0,
              Set.of(),
              1,
              1,
              1,
              5,
              false)
          .withThreadsOf(5);

  private final ChannelId channel;
  private final URI address;
  private final Http http;
  private final HttpFailures failures;
  private final Lifeline lifeline;
  private final Supplier<Cast> cast;
  private final Without without;
  private final @Nullable KeptToken token;

  /**
   * @param grants of the channels with a token
   */
  WireNetwork(
      ChannelId channel,
      URI address,
      Http http,
      Clock clock,
      Lifeline lifeline,
      Supplier<Cast> cast,
      Without without,
      Grants grants) {
    this.channel = channel;
    this.address = address;
    this.http = http;
    this.failures = new HttpFailures("Channel %s (fake)".formatted(channel), clock);
    this.lifeline = lifeline;
    this.cast = cast;
    this.without = without;
    this.token =
        channel.value().startsWith(TOKEN)
            ? new KeptToken(
                Office.BRAND,
                channel,
                grants,
                new OAuthClient(provider(address), channel, http, clock),
                clock)
            : null;
  }

  /** One whose refresh tokens serve once. */
  private static OAuthProvider provider(URI address) {
    URI tokens = address.resolve("/token");
    return OAuthProvider.of(
        "x",
        new OAuthApp(
            "faults", Secret.of("faults"), List.of(), tokens, tokens, tokens, tokens, tokens));
  }

  private boolean isKeyed() {
    return channel.value().startsWith(KEYED);
  }

  @Override
  public NetworkLimits limits() {
    return LIMITS;
  }

  @Override
  public Duration settling() {
    return isKeyed() ? Duration.ZERO : SETTLING;
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    lifeline.pass();
    bearer();
    return earlier == null ? post.key().toString() : earlier;
  }

  /** Empty where there is none. */
  private String bearer() {
    return token == null ? "" : token.current().reveal();
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    String tag = tag(post);
    Permit leave =
        () -> {
          lifeline.pass();
          if (without != Without.PERMIT) {
            permit.require();
          }
        };
    if (cast.get().expects(Point.HALF_SENT, tag)) {
      throw half(post, leave);
    }
    Call call =
        Call.post(address.resolve("/posts"), "text/plain", bytes(post))
            .with("X-Channel", channel.value())
            .with("X-Tag", tag)
            .with("X-Key", isKeyed() ? handle : "")
            .with("X-Token", bearer());
    Sent sent;
    try {
      sent =
          sent(call, http.within(ERRAND).guardedBy(leave).send(call))
              .orElseThrow(() -> failures.unreadable(call, "its answer does not say where it is"));
    } catch (OutcomeUnknown lost) {
      cast.get().at(Point.ANSWER_LOST, tag, lifeline);
      throw lost;
    }
    cast.get().at(Point.ANSWERED, tag, lifeline);
    return sent;
  }

  private Optional<Sent> sent(Call call, Answer answer) {
    if (!answer.isOk()) {
      throw failures.of(call, answer);
    }
    String[] words = answer.text().split(" ", -1);
    return words.length == 2 && words[0].equals("posted")
        ? Optional.of(sent(words[1]))
        : Optional.empty();
  }

  private Sent sent(String id) {
    return new Sent(id, address.resolve("/" + id));
  }

  /** The first half of the request is on the wire when the strike comes. */
  private OutcomeUnknown half(Outgoing post, Permit leave) {
    byte[] text = bytes(post);
    String head =
        "POST /posts HTTP/1.1\r\nHost: fake\r\nX-Channel: %s\r\nX-Tag: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(channel, tag(post), text.length);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      leave.require();
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(text, 0, text.length / 2);
      socket.getOutputStream().flush();
      cast.get().at(Point.HALF_SENT, tag(post), lifeline);
      return new OutcomeUnknown("The connection broke off in the middle of the request");
    } catch (IOException e) {
      return new OutcomeUnknown("The connection broke off in the middle of the request", e);
    }
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    lifeline.pass();
    String tag = tag(post);
    String path = "/posts/" + channel + (isKeyed() ? "/" + handle : "");
    Call call = Call.get(address.resolve(path)).with("X-Tag", tag);
    Answer answer = http.within(ERRAND).send(call);
    if (!answer.isOk()) {
      throw failures.of(call, answer);
    }
    Lookup found = found(call, answer.text(), post.content().text());
    cast.get().at(Point.READING_BACK, tag, lifeline);
    return without == Without.READ_BACK ? new Lookup.Absent() : found;
  }

  private Lookup found(Call call, String shown, String text) {
    if (!shown.startsWith("shown\n")) {
      throw failures.unreadable(call, "its answer is no list of posts");
    }
    String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return shown
        .lines()
        .map(line -> line.split("\t", -1))
        .filter(parts -> parts.length == 2 && parts[1].equals(encoded))
        .findFirst()
        .<Lookup>map(parts -> new Lookup.Found(sent(parts[0])))
        .orElseGet(Lookup.Absent::new);
  }

  @Override
  public String test() {
    return channel.value();
  }

  private static byte[] bytes(Outgoing post) {
    return post.content().text().getBytes(StandardCharsets.UTF_8);
  }

  private static String tag(Outgoing post) {
    return tags(post.content().text()).stream().findFirst().orElse("");
  }

  /** By which the posts of a text are known, in their order. */
  static List<String> tags(String text) {
    return TAG.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
