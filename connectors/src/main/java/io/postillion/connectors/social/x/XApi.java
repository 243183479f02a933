package io.postillion.connectors.social.x;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Locale;

/** Calls of one account to X, and what X's problems mean. */
final class XApi {

  private final XSettings settings;
  private final String who;
  private final Http http;
  private final Authorised account;
  private final HttpFailures failures;

  XApi(XSettings settings, String who, Http http, Authorised account, HttpFailures failures) {
    this.settings = settings;
    this.who = who;
    this.http = http;
    this.account = account;
    this.failures = failures;
  }

  Call get(String path) {
    return Call.get(at(path));
  }

  Call post(String path, JsonNode body) {
    return Call.postJson(at(path), body.toString());
  }

  Call post(String path, String contentType, byte[] body) {
    return Call.post(at(path), contentType, body);
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
    if (isUsedUp(exchange.answer())) {
      throw new Unauthorised(
          "%s takes no more (%d): the developer account's credits or spending limit are used up."
                  .formatted(who, exchange.answer().status())
              + " Raise them in X's developer console, then test the channel.");
    }
    if (!exchange.answer().isOk()) {
      throw failures.of(exchange.call(), exchange.answer());
    }
  }

  Failure unreadable(Call call, String why) {
    return failures.unreadable(call, why);
  }

  /** The only sign is in the words: X's type says nothing and its 403 has many meanings. */
  static boolean isDuplicate(Answer answer) {
    return answer.status() == 403
        && problem(answer, "detail").toLowerCase(Locale.ROOT).contains("duplicate content");
  }

  /**
   * X says this with the status of a rate limit, but it lasts until the month ends or somebody
   * pays: waiting is no use, the content is not to blame, and every post of the account meets it.
   * So it is for the person who cares for the connection, as a lost authorisation is.
   */
  private static boolean isUsedUp(Answer answer) {
    return answer.status() == 402
        || (!answer.isOk() && problem(answer, "type").endsWith("/usage-capped"));
  }

  private static String problem(Answer answer, String field) {
    try {
      return answer.json().path(field).asText();
    } catch (JsonProcessingException e) {
      return ""; // not from X itself: the status has to do
    }
  }

  private URI at(String path) {
    return URI.create(settings.api().toString().replaceAll("/+$", "") + path);
  }
}
