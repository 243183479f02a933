package io.postillion.connectors.social.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.postillion.connectors.http.Answer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why a token endpoint said no: in the words of RFC 6749, section 5.2, or of Meta's Graph API.
 *
 * @param words of the network; empty when it said none
 */
record Refusal(Meaning meaning, String words) {

  /** What to do about it. */
  enum Meaning {
    /** The code or the refresh token serves no more. */
    SPENT,
    /** The app's own id or secret is not accepted. */
    APP,
    /** Not just now. */
    LATER,
    OTHER
  }

  /** Graph: the access token ended, was withdrawn, or belongs to a session that did. */
  private static final Set<Integer> GRAPH_SPENT = Set.of(102, 190);

  /** Graph: out of order, or too many calls. */
  private static final Set<Integer> GRAPH_LATER = Set.of(1, 2, 4, 17, 32, 341, 613);

  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  static Refusal of(Answer answer) {
    JsonNode json = json(answer);
    return new Refusal(meaning(answer.status(), json), words(json));
  }

  private static Meaning meaning(int status, JsonNode json) {
    JsonNode graph = json.path("error");
    int code = graph.path("code").asInt();
    if (status >= 500
        || LATER.contains(status)
        || GRAPH_LATER.contains(code)
        || graph.path("is_transient").asBoolean()) {
      return Meaning.LATER;
    }
    if (GRAPH_SPENT.contains(code)) {
      return Meaning.SPENT;
    }
    return switch (graph.asText()) {
      case "invalid_grant" -> Meaning.SPENT;
      case "invalid_client", "unauthorized_client" -> Meaning.APP;
      // X says this of a refresh token that was used or withdrawn
      case "invalid_request" ->
          words(json).toLowerCase(Locale.ROOT).contains("token") ? Meaning.SPENT : Meaning.OTHER;
      default -> Meaning.OTHER;
    };
  }

  private static String words(JsonNode json) {
    return Stream.of("/error_description", "/error/message", "/error_message", "/error")
        .map(json::at)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .findFirst()
        .orElse("");
  }

  private static JsonNode json(Answer answer) {
    try {
      return answer.json();
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance(); // an error page: its status has to do
    }
  }
}
