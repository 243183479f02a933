package io.postillion.connectors.social.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.connectors.social.Authorised;
import io.postillion.connectors.social.Authorised.Exchange;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Unauthorised;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Calls of one account to LinkedIn. */
final class LinkedInApi {

  private static final int UPGRADE_REQUIRED = 426;

  private final LinkedInSettings settings;
  private final String who;
  private final Http http;
  private final Authorised account;
  private final HttpFailures failures;

  LinkedInApi(
      LinkedInSettings settings, String who, Http http, Authorised account, HttpFailures failures) {
    this.settings = settings;
    this.who = who;
    this.http = http;
    this.account = account;
    this.failures = failures;
  }

  /**
   * @param path with its names encoded, see {@link #encoded}
   */
  Call get(String path) {
    return versioned(Call.get(at(path)));
  }

  Call post(String path, JsonNode body) {
    return versioned(Call.postJson(at(path), body.toString()));
  }

  Call put(URI address, String type, byte[] bytes) {
    return new Call("PUT", address, Map.of(), bytes, type, false);
  }

  /**
   * An address that LinkedIn named; empty when it is none, or has less protection than LinkedIn
   * itself: a token does not go there.
   */
  Optional<URI> trusted(String address) {
    try {
      return Optional.of(URI.create(address))
          .filter(
              uri ->
                  "https".equals(uri.getScheme())
                      || settings.api().getScheme().equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Exchange send(Call call) {
    return account.exchange(http, call);
  }

  /**
   * @throws Failure when the answer is no success, or cannot be read
   */
  JsonNode json(Call call) {
    return json(send(call));
  }

  JsonNode json(Exchange exchange) {
    requireOk(exchange);
    return failures.json(exchange.call(), exchange.answer());
  }

  /**
   * @throws Failure when the answer is no success
   */
  void requireOk(Exchange exchange) {
    if (!exchange.answer().isOk()) {
      throw failure(exchange);
    }
  }

  /**
   * What an answer means that is no success. A version that is not served any more is for the
   * person who cares for the connection: the content is not to blame, and every post meets it.
   */
  Failure failure(Exchange exchange) {
    Answer answer = exchange.answer();
    return answer.status() == UPGRADE_REQUIRED
        ? new Unauthorised(
            "%s: LinkedIn does not serve version %s of its interface any more (426)."
                    .formatted(who, settings.version())
                + " Set 'version' to a newer one (year and month), then test the channel.")
        : failures.of(exchange.call(), answer);
  }

  Failure unreadable(Call call, String why) {
    return failures.unreadable(call, why);
  }

  /** LinkedIn wants the colons of its names encoded, once. */
  static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  private Call versioned(Call call) {
    return call.with("LinkedIn-Version", settings.version())
        .with("X-Restli-Protocol-Version", "2.0.0");
  }

  private URI at(String path) {
    return URI.create(settings.api().toString().replaceAll("/+$", "") + path);
  }
}
