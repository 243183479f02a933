package io.postillion.connectors.social;

import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.core.Secret;
import io.postillion.core.failure.Failure;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Sends calls with a channel's access token; once more, with a renewed one, when the network says
 * that the token is not good. That is a definite no, so the second call cannot be a duplicate.
 */
public final class Authorised {

  private final AccessToken token;
  private final BiFunction<Call, Secret, Call> signing;
  private final Predicate<Answer> refusal;

  /**
   * @param signing puts the token on a call, e.g. as a bearer
   * @param refusal whether the answer means that the token is not accepted any more
   */
  public Authorised(
      AccessToken token, BiFunction<Call, Secret, Call> signing, Predicate<Answer> refusal) {
    this.token = token;
    this.signing = signing;
    this.refusal = refusal;
  }

  /** The token in the header {@code Authorization}, and 401 for one that is not accepted. */
  public static Authorised bearer(AccessToken token) {
    return new Authorised(
        token, (call, secret) -> call.bearer(secret.reveal()), answer -> answer.status() == 401);
  }

  /**
   * @return the answer, whatever its status
   * @throws Failure when there was none, or no token could be had
   */
  public Answer send(Http http, Call call) {
    return exchange(http, call).answer();
  }

  /**
   * @return the answer, whatever its status, with the call that it answers
   * @throws Failure when there was none, or no token could be had
   */
  public Exchange exchange(Http http, Call call) {
    Secret first = token.current();
    Exchange exchange = exchange(http, call, first);
    if (!refusal.test(exchange.answer())) {
      return exchange;
    }
    token.refused(first);
    Secret second = token.current();
    return second.equals(first) ? exchange : exchange(http, call, second);
  }

  private Exchange exchange(Http http, Call call, Secret secret) {
    Call signed = signing.apply(call, secret);
    return new Exchange(signed, http.send(signed));
  }

  /**
   * An answer and what it answers.
   *
   * @param call as it went out, with the token, so that a message about it can leave the token out
   */
  public record Exchange(Call call, Answer answer) {}
}
