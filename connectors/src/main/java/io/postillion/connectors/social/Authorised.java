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
    Secret first = token.current();
    Answer answer = http.send(signing.apply(call, first));
    if (!refusal.test(answer)) {
      return answer;
    }
    token.refused(first);
    Secret second = token.current();
    return second.equals(first) ? answer : http.send(signing.apply(call, second));
  }
}
