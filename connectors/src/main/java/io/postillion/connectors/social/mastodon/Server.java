package io.postillion.connectors.social.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Unauthorised;
import java.net.URI;

/** Calls of one account to its server. */
final class Server {

  private final MastodonSettings settings;
  private final String who;
  private final Http http;
  private final HttpFailures failures;

  Server(MastodonSettings settings, String who, Http http, HttpFailures failures) {
    this.settings = settings;
    this.who = who;
    this.http = http;
    this.failures = failures;
  }

  Call get(String path) {
    return as(Call.get(at(path)));
  }

  Call postJson(String path, JsonNode body) {
    return as(Call.postJson(at(path), body.toString()));
  }

  Call post(String path, String contentType, byte[] body) {
    return as(Call.post(at(path), contentType, body));
  }

  Answer send(Call call) {
    return http.send(call);
  }

  /**
   * @throws Failure when the answer is no success, or cannot be read
   */
  JsonNode json(Call call) {
    return json(call, send(call));
  }

  JsonNode json(Call call, Answer answer) {
    // snac says this to a token that it does not know; Mastodon's 422 always has a reason
    if (answer.status() == 422 && answer.text().isBlank()) {
      throw new Unauthorised(
          "%s refuses this without a reason (422), most likely because of the token. Renew it."
              .formatted(who));
    }
    return failures.json(call, answer);
  }

  Failure unreadable(Call call, String why) {
    return failures.unreadable(call, why);
  }

  private Call as(Call call) {
    return call.bearer(settings.token().reveal());
  }

  private URI at(String path) {
    return URI.create(settings.server().toString().replaceAll("/+$", "") + path);
  }
}
