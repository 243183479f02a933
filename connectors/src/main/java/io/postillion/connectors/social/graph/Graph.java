package io.postillion.connectors.social.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.AccessToken;
import io.postillion.connectors.social.Authorised;
import io.postillion.core.Secret;
import io.postillion.core.failure.Failure;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls of one account to its Graph API. The token goes as a header: addresses are logged. */
final class Graph {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final URI root;
  private final AccessToken token;
  private final GraphFailures failures;

  /**
   * @param root with the version, e.g. {@code https://graph.threads.net/v1.0}
   */
  Graph(String who, URI root, AccessToken token, Clock clock) {
    this.root = root;
    this.token = token;
    this.failures = new GraphFailures(who, clock);
  }

  Call get(String path, String... fields) {
    return Call.get(at(path + "?fields=" + encoded(String.join(",", fields))));
  }

  Call insights(String id, String... metrics) {
    return Call.get(at(encoded(id) + "/insights?metric=" + encoded(String.join(",", metrics))));
  }

  Call post(String path, Map<String, String> form) {
    return Call.post(at(path), FORM, joined(form).getBytes(StandardCharsets.UTF_8));
  }

  /** The answer, whatever its status; with a renewed token, when the first was refused. */
  Reply send(Http http, Call call) {
    Deque<Call> went = new ArrayDeque<>();
    Answer answer =
        new Authorised(
                token, (bare, secret) -> signed(bare, secret, went), GraphFailures::refusesToken)
            .send(http, call);
    return new Reply(went.getLast(), answer);
  }

  private static Call signed(Call bare, Secret secret, Deque<Call> went) {
    Call signed = bare.bearer(secret.reveal());
    went.addLast(signed);
    return signed;
  }

  /**
   * @throws Failure when the answer is no success, or cannot be read
   */
  JsonNode json(Http http, Call call) {
    return json(send(http, call));
  }

  JsonNode json(Reply reply) {
    return failures.json(reply.call(), reply.answer());
  }

  /**
   * The id of what a call has made.
   *
   * @throws Failure also when the answer names none
   */
  String id(Reply reply) {
    String id = json(reply).path("id").asText();
    if (id.isEmpty()) {
      throw failures.unreadable(reply.call(), "its answer has no id");
    }
    return id;
  }

  Failure unreadable(Reply reply, String why) {
    return failures.unreadable(reply.call(), why);
  }

  Failure ofContainer(String explanation) {
    return failures.ofContainer(explanation);
  }

  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  private static String joined(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private URI at(String path) {
    return URI.create(root.toString().replaceAll("/+$", "") + "/" + path);
  }
}
