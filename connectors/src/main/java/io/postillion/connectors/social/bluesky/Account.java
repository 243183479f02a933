package io.postillion.connectors.social.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Transient;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one account logged in: one login, then refreshed sessions, for logins are limited to a few
 * hundred a day. A refresh token is good once, so one thread at a time renews.
 */
final class Account {

  private static final Set<String> LOCKED_OUT =
      Set.of(
          "ExpiredToken",
          "InvalidToken",
          "AuthFactorTokenRequired",
          "AccountTakedown",
          "AccountDeactivated");

  private final BlueskySettings settings;
  private final HttpFailures failures;
  private @Nullable Session session;

  Account(BlueskySettings settings, HttpFailures failures) {
    this.settings = settings;
    this.failures = failures;
  }

  /**
   * Sends a call as this account; once more, with a new session, when the present one has run out.
   *
   * @return the answer, whatever its status
   * @throws Failure when there was no answer, or the account cannot be logged in
   */
  Reply ask(Http http, Function<Session, Call> request) {
    Session now = current(http);
    Reply reply = send(http, request, now);
    return isStale(reply.answer()) ? send(http, request, renewed(http, now)) : reply;
  }

  /**
   * @throws Failure what a reply that is no success means, or one that cannot be read
   */
  JsonNode json(Reply reply) {
    String error = reply.error();
    if (LOCKED_OUT.contains(error)) { // Bluesky says 400 where others say 401
      Answer refusal = new Answer(401, reply.answer().headers(), reply.answer().body());
      throw failures.of(reply.call(), refusal);
    }
    if (error.equals("BlobNotFound")) {
      throw new Transient(
          "A picture waited too long on the server and is gone. It is uploaded again by itself.");
    }
    return failures.json(reply.call(), reply.answer());
  }

  private synchronized Session current(Http http) {
    Session known = session;
    if (known == null) {
      known = login(http);
      session = known;
    }
    return known;
  }

  private synchronized Session renewed(Http http, Session stale) {
    Session known = session;
    if (known == null || known == stale) {
      session = null; // whatever comes of it, these tokens are used up
      known = refreshed(http, stale);
      session = known;
    }
    return known;
  }

  private Session refreshed(Http http, Session stale) {
    URI address = Xrpc.at(stale.server(), "com.atproto.server.refreshSession");
    Call call =
        new Call("POST", address, Map.of(), new byte[0], null, false)
            .bearer(stale.refresh().reveal());
    Answer answer = http.send(call);
    return isStale(answer) ? login(http) : session(new Reply(call, answer), stale.server());
  }

  private Session login(Http http) {
    JsonNode credentials =
        JsonNodeFactory.instance
            .objectNode()
            .put("identifier", settings.identifier())
            .put("password", settings.password().reveal());
    URI address = Xrpc.at(settings.service(), "com.atproto.server.createSession");
    Call call = Call.postJson(address, credentials.toString()).harmless();
    return session(new Reply(call, http.send(call)), settings.service());
  }

  private Session session(Reply reply, URI asked) {
    return Session.of(json(reply), asked)
        .orElseThrow(() -> failures.unreadable(reply.call(), "its answer holds no session"));
  }

  private static Reply send(Http http, Function<Session, Call> request, Session session) {
    Call call = request.apply(session).bearer(session.access().reveal());
    return new Reply(call, http.send(call));
  }

  private static boolean isStale(Answer answer) {
    String error = Xrpc.error(answer);
    return answer.status() == 401 || error.equals("ExpiredToken") || error.equals("InvalidToken");
  }
}
