package io.postillion.connectors.social.linkedin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Why LinkedIn does not take a post, where its status does not say it all. */
record Refusal(int status, String message, JsonNode inputErrors) {

  private static final Pattern POST = Pattern.compile("urn:li:(?:share|ugcPost|activity):\\d+");

  private static final Pattern NOT_READY =
      Pattern.compile("\\bPROCESSING\\b|WAITING_UPLOAD|(?i:not (?:yet )?(?:available|ready))");

  static Optional<Refusal> of(Answer answer) {
    if (answer.status() / 100 != 4) {
      return Optional.empty();
    }
    try {
      JsonNode json = answer.json();
      return Optional.of(
          new Refusal(
              answer.status(),
              json.path("message").asText(),
              json.at("/errorDetails/inputErrors")));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // not from LinkedIn itself: the status has to do
    }
  }

  boolean isDuplicate() {
    for (JsonNode error : inputErrors) {
      if (error.path("code").asText().equals("DUPLICATE_POST")) {
        return true;
      }
    }
    return status == 422 && message.contains("duplicate of urn:li:");
  }

  /** The post that ours is a duplicate of. */
  Optional<String> existing() {
    return POST.matcher(message).results().map(MatchResult::group).findFirst();
  }

  /** A picture that LinkedIn has and has not finished with. */
  boolean isTooEarly() {
    return (status == 400 || status == 422)
        && message.contains("urn:li:image:")
        && NOT_READY.matcher(message).find();
  }
}
