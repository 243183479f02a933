package io.postillion.connectors.notify;

import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.core.Secret;
import io.postillion.core.failure.Rejected;
import java.net.URI;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Posts JSON to the address of a webhook, which is itself a secret. */
public final class Posting {

  private final String who;
  private final Http http;
  private final Clock clock;

  /**
   * @param who the other side as people know it; begins the messages
   */
  public Posting(String who, Http http, Clock clock) {
    this.who = who;
    this.http = http;
    this.clock = clock;
  }

  public void post(Secret address, String json) {
    post(address, json, call -> call);
  }

  /**
   * A lost answer is a transient failure here: told twice is better than not at all.
   *
   * @param signing adds headers
   */
  public void post(Secret address, String json, UnaryOperator<Call> signing) {
    Call call = signing.apply(Call.postJson(uri(address), json).harmless());
    Answer answer = http.send(call);
    if (!answer.isOk()) {
      throw new HttpFailures(who, clock, address).of(call, answer);
    }
  }

  private URI uri(Secret address) {
    try {
      return URI.create(address.reveal());
    } catch (IllegalArgumentException malformed) {
      // neither the message nor the cause: both show the address
      throw new Rejected(who + " has an address that is none. Correct it in the settings.");
    }
  }
}
