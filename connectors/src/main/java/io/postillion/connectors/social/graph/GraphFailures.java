package io.postillion.connectors.social.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.connectors.http.RetryAfter;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Turns errors of the Graph API into the {@link Failure} that says what to do next. Only a 4xx is a
 * definite no, and not even that when the error says that something broke over there. Source:
 * developers.facebook.com, Graph API "Handle errors" and Instagram Platform "Error codes".
 */
final class GraphFailures {

  /** How long an account that has used up its posts waits, for they come back one by one. */
  static final Duration UNTIL_QUOTA = Duration.ofHours(1);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofHours(24);

  private static final Set<Integer> BLOCKED = Set.of(368, 2_207_050, 2_207_051, 4_279_013);
  private static final Set<Integer> QUOTA = Set.of(2_207_042);
  private static final Set<Integer> NOT_READY = Set.of(2_207_027);

  /** The network could not fetch a picture from us. */
  private static final Set<Integer> UNFETCHED = Set.of(2_207_052, 2_207_077);

  private static final Set<Integer> CONTENT =
      Set.of(
          36_001, 36_003, 2_207_004, 2_207_005, 2_207_009, 2_207_010, 2_207_023, 2_207_026,
          2_207_028, 2_207_057, 2_207_081);

  /** Something broke over there; when a post was being published, perhaps after it was. */
  private static final Set<Integer> BROKEN =
      Set.of(1, 2, 2_207_001, 2_207_003, 2_207_032, 2_207_053, 2_207_082);

  private final String who;
  private final Clock clock;
  private final HttpFailures http;

  GraphFailures(String who, Clock clock) {
    this.who = who;
    this.clock = clock;
    this.http = new HttpFailures(who, clock);
  }

  /** Whether the answer is a definite no because of the token. */
  static boolean refusesToken(Answer answer) {
    GraphError error = GraphError.of(answer);
    return answer.status() / 100 == 4
        && (error.refusesToken() || (answer.status() == 401 && error.code() == 0));
  }

  /**
   * The answer's body.
   *
   * @throws Failure when the answer is no success, or cannot be read
   */
  JsonNode json(Call call, Answer answer) {
    if (!answer.isOk()) {
      throw of(call, answer);
    }
    return http.json(call, answer);
  }

  Failure unreadable(Call call, String why) {
    return http.unreadable(call, why);
  }

  Failure of(Call call, Answer answer) {
    GraphError error = GraphError.of(answer);
    Answer plain = error.plain(answer);
    String said = http.said(call, plain);
    return answer.status() / 100 == 4
        ? definite(error, answer, said).orElseGet(() -> unclear(call, error, plain, said))
        : http.of(call, plain);
  }

  /** The errors that can mean nothing but that it was not done, the most telling first. */
  private Optional<Failure> definite(GraphError error, Answer answer, String said) {
    if (error.isAny(BLOCKED)) {
      return Optional.of(
          new Unauthorised(
              "%s: the account is blocked%s. Stop publishing there, log in to the network and see"
                      .formatted(who, said)
                  + " what it wants."));
    }
    if (error.isAny(QUOTA)) {
      return Optional.of(
          new Transient(
              "%s has published all that the network takes in a day%s. It is tried again by itself."
                  .formatted(who, said),
              UNTIL_QUOTA,
              null));
    }
    if (error.isAny(NOT_READY)) {
      return Optional.of(
          new Transient(
              "%s is still processing the post%s. It is tried again by itself."
                  .formatted(who, said)));
    }
    if (error.isAny(UNFETCHED)) {
      return Optional.of(unfetched(said));
    }
    if (error.isAny(CONTENT)) {
      return Optional.of(
          new Rejected(
              "%s refuses this%s. Change the post and have it approved again."
                  .formatted(who, said)));
    }
    if (error.isNoSuchObject() || error.lacksPermission()) {
      return Optional.of(
          new Unauthorised(
              "%s does not let our account do this%s. Connect the channel again with all of the"
                      .formatted(who, said)
                  + " permissions, as someone who may post there."));
    }
    if (error.isGone()) {
      return Optional.of(
          new Transient(
              "%s does not have the prepared post any more%s. It is made anew by itself."
                  .formatted(who, said)));
    }
    if (error.refusesToken()) {
      return Optional.of(
          new Unauthorised(
              "%s does not accept our token any more%s. Connect the channel again."
                  .formatted(who, said)));
    }
    return error.isBusy() || answer.status() == 429
        ? Optional.of(busy(answer, said))
        : Optional.empty();
  }

  private Failure unclear(Call call, GraphError error, Answer plain, String said) {
    if (!error.passing() && !error.isAny(BROKEN)) {
      return http.of(call, plain);
    }
    return call.writes()
        ? new OutcomeUnknown("%s failed%s. Whether it was done is not known.".formatted(who, said))
        : new Transient("%s is out of order%s. It is tried again by itself.".formatted(who, said));
  }

  /**
   * What it means that a container could not be made ready; nothing is public.
   *
   * @param explanation the network's
   */
  Failure ofContainer(String explanation) {
    GraphError error = GraphError.in(explanation);
    String said = error.words().isBlank() ? "" : " (%s)".formatted(error.words().strip());
    if (error.isAny(UNFETCHED)) {
      return unfetched(said);
    }
    if (error.isAny(CONTENT) || explanation.contains("INVALID_")) {
      return new Rejected(
          "%s cannot use a picture%s. Replace it and have the post approved again."
              .formatted(who, said));
    }
    return new Transient(
        "%s could not process the post%s. It is made anew by itself.".formatted(who, said));
  }

  private Failure unfetched(String said) {
    return new Rejected(
        "%s could not fetch a picture from here%s. Let postillion.base-uri be an address that the"
                .formatted(who, said)
            + " internet reaches, and send the post again.");
  }

  private Transient busy(Answer answer, String said) {
    return new Transient(
        "%s asks us to wait%s. It is tried again by itself.".formatted(who, said),
        usageWait(answer).or(() -> RetryAfter.of(answer, clock.instant())).orElse(null),
        null);
  }

  /** The longest {@code estimated_time_to_regain_access}, which is in minutes. */
  private static Optional<Duration> usageWait(Answer answer) {
    try {
      JsonNode usage = JSON.readTree(answer.header("X-Business-Use-Case-Usage").orElse("{}"));
      return StreamSupport.stream(usage.spliterator(), false)
          .flatMap(account -> StreamSupport.stream(account.spliterator(), false))
          .map(use -> use.path("estimated_time_to_regain_access").asLong())
          .filter(minutes -> minutes > 0)
          .max(Long::compare)
          .map(minutes -> Duration.ofMinutes(Math.min(minutes, LONGEST.toMinutes())));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // a wait that nobody can read is no wait
    }
  }
}
