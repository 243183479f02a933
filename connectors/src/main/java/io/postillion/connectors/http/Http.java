package io.postillion.connectors.http;

import io.postillion.core.ai.CalledOffException;
import io.postillion.core.ai.Waiting;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.publish.Permit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends {@link Call}s, to public addresses and to the hosts that the settings allow. One instance
 * serves all connectors. Its log shows host, status, size and time: addresses, headers and bodies
 * carry secrets.
 */
public final class Http {

  static final int MAX_REDIRECTS = 3;

  /** Each exchange as a whole has its time; its single steps need none. */
  private static final Duration BY_THE_CALL = Duration.ZERO;

  private static final Logger log = LoggerFactory.getLogger(Http.class);
  private static final String USER_AGENT =
      "Postillion/"
          + Optional.ofNullable(Http.class.getPackage().getImplementationVersion()).orElse("dev");

  private final OkHttpClient client;
  private final HttpSettings settings;
  private final Gate gate;
  private final @Nullable Deadline deadline;
  private final Permit permit;

  public Http(HttpSettings settings) {
    this(settings, Dns.SYSTEM, SocketFactory.getDefault());
  }

  Http(HttpSettings settings, Dns resolver, SocketFactory sockets) {
    this.settings = settings;
    this.gate = new Gate(resolver, settings.allowedHosts());
    this.deadline = null;
    this.permit = () -> {};
    this.client =
        new OkHttpClient.Builder()
            .dns(gate)
            .socketFactory(sockets)
            .proxy(proxy(settings.proxy()))
            .connectTimeout(settings.connectTimeout())
            .readTimeout(BY_THE_CALL)
            .writeTimeout(BY_THE_CALL)
            .followRedirects(false)
            .addNetworkInterceptor(
                chain -> {
                  departure(chain.request()).leave();
                  return chain.proceed(chain.request());
                })
            .eventListenerFactory(call -> departure(call.request()))
            .build();
  }

  private Http(Http other, @Nullable Deadline deadline, Permit permit) {
    this.client = other.client;
    this.settings = other.settings;
    this.gate = other.gate;
    this.deadline = deadline;
    this.permit = permit;
  }

  /** The same client for an errand of several calls that together take no longer than this. */
  public Http within(Duration allCalls) {
    return new Http(this, Deadline.in(allCalls), permit);
  }

  /**
   * The same client, which requires the permit of every call that writes: with the connection open,
   * before the first byte goes.
   */
  public Http guardedBy(Permit leave) {
    return new Http(this, deadline, leave);
  }

  /**
   * @return the answer, whatever its status; of a GET, the one behind its redirects
   * @throws Failure {@link Transient} when nothing was sent, or the call only reads; {@link
   *     OutcomeUnknown} when the answer to a writing call was lost; {@link Rejected} when the
   *     address is not one that we go to
   * @throws CalledOffException when whoever waited for a call that only reads stopped it
   */
  public Answer send(Call call) {
    return send(call, this::read);
  }

  /**
   * Reads an answer while it comes, within the same limits; what is no success is read whole.
   *
   * @param reading is given the body on this thread; what it leaves unread ends over there
   * @return without body when it was read while it came
   * @throws Failure as above
   * @throws CalledOffException as above
   */
  public Answer stream(Call call, Reading reading) {
    return send(
        call,
        (host, response) ->
            response.isSuccessful() ? stream(host, response, reading) : read(host, response));
  }

  private Answer send(Call call, Body body) {
    Deadline own = Deadline.in(settings.callTimeout());
    Deadline end = deadline == null ? own : own.orSooner(deadline);
    Hop first = Hop.first(call);
    Hop hop = first;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      Answer answer = exchange(hop, end, body);
      Optional<Hop> next = hop.next(answer);
      if (next.isEmpty()) {
        return answer;
      }
      hop = next.get();
    }
    throw new Rejected(
        "%s redirects more than %d times. Use the address that it leads to."
            .formatted(first.url().host(), MAX_REDIRECTS));
  }

  private Answer exchange(Hop hop, Deadline end, Body body) {
    String host = hop.url().host();
    Departure departure = new Departure(hop.call().writes() ? permit : () -> {});
    Request request = hop.request(departure).newBuilder().header("User-Agent", USER_AGENT).build();
    Duration left = end.left();
    if (left.isNegative() || left.isZero()) {
      throw new Transient("There was no time left to call %s".formatted(host));
    }
    try {
      gate.admit(host);
      okhttp3.Call exchange = (request.body() == null ? client : writer()).newCall(request);
      exchange.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
      try (Waiting.Binding stop = stopping(hop.call(), exchange);
          Response response = exchange.execute()) {
        Answer answer = new Answer(response.code(), headers(response), body.of(host, response));
        log.debug(
            "{} {}: {}, {} bytes, {} ms",
            request.method(),
            host,
            answer.status(),
            answer.body().length,
            response.receivedResponseAtMillis() - response.sentRequestAtMillis());
        return answer;
      }
    } catch (Gate.ClosedException e) {
      throw new Rejected(String.valueOf(e.getMessage()), e);
    } catch (TooLongException e) {
      String message = String.valueOf(e.getMessage());
      throw hop.call().writes() ? new OutcomeUnknown(message, e) : new Rejected(message, e);
    } catch (IOException e) {
      log.debug("{} {}: {}", request.method(), host, e.toString());
      if (!hop.call().writes()) {
        Waiting.here().requireWanted();
      }
      if (!departure.hasBegun()) {
        throw new Transient("%s cannot be reached: %s".formatted(host, e.getMessage()), null, e);
      }
      String message =
          e instanceof InterruptedIOException
              ? "%s did not answer in time".formatted(host)
              : "%s did not answer properly: %s".formatted(host, e.getMessage());
      throw hop.call().writes() ? new OutcomeUnknown(message, e) : new Transient(message, null, e);
    }
  }

  /** Reading ends when nobody waits for it any more; what may change something is seen through. */
  private static Waiting.Binding stopping(Call call, okhttp3.Call exchange) {
    return call.writes() ? () -> {} : Waiting.here().ends(exchange::cancel);
  }

  /**
   * A used connection may be closed over there without a word. Reading is then simply repeated;
   * writing would be in doubt, so each gets a connection of its own. And a pool of its own: in a
   * common one, each call looks through those of all others.
   */
  private OkHttpClient writer() {
    return client.newBuilder().connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS)).build();
  }

  private byte[] read(String host, Response response) throws IOException {
    ResponseBody body = response.body();
    if (body == null) {
      return new byte[0];
    }
    if (body.source().request(settings.maxBytes() + 1)) {
      throw tooLong(host);
    }
    return body.bytes();
  }

  private byte[] stream(String host, Response response, Reading reading) throws IOException {
    ResponseBody body = response.body();
    if (body != null) {
      Trickle trickle = new Trickle(body.byteStream(), settings.maxBytes(), () -> tooLong(host));
      reading.read(trickle);
      trickle.requireWell();
    }
    return new byte[0];
  }

  private TooLongException tooLong(String host) {
    return new TooLongException(
        "%s sent more than %d bytes, which is the most that is read"
            .formatted(host, settings.maxBytes()));
  }

  private static Map<String, List<String>> headers(Response response) {
    return response.headers().names().stream()
        .collect(
            Collectors.toMap(
                name -> name.toLowerCase(Locale.ROOT),
                name -> response.headers().values(name),
                (one, other) -> one));
  }

  private static Departure departure(Request request) {
    Departure departure = request.tag(Departure.class);
    if (departure == null) {
      throw new IllegalStateException("Every request carries its departure");
    }
    return departure;
  }

  /** Resolved here, for the gate is for the hosts behind it. */
  private static Proxy proxy(@Nullable URI address) {
    return address == null
        ? Proxy.NO_PROXY
        : new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHost(), address.getPort()));
  }

  /** Reads an answer's body while it comes. */
  @FunctionalInterface
  public interface Reading {

    void read(InputStream body) throws IOException;
  }

  @FunctionalInterface
  private interface Body {

    byte[] of(String host, Response response) throws IOException;
  }

  /** It would be as long the next time. */
  private static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException(String message) {
      super(message);
    }
  }
}
