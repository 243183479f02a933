package io.postillion.connectors.social.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.postillion.connectors.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer of the Graph API says went wrong.
 *
 * @param code 0 when it says none
 * @param subcode tells more than the code; 0 when it says none
 * @param passing it may work when it is tried again
 * @param words for people, from the network
 */
record GraphError(int code, int subcode, boolean passing, String words) {

  private static final GraphError NONE = new GraphError(0, 0, false, "");

  /** Of an address in its words: those of pictures are signed. */
  private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?]+)\\?\\S*");

  /** Codes of publishing as they stand in the explanation of a container that failed. */
  private static final Pattern CODE = Pattern.compile("\\b(22\\d{5}|3600[0-9])\\b");

  private static final Set<Integer> TOKEN = Set.of(102, 190);
  private static final int ROLE_LOST = 492;

  /** Of a container: it has expired, or is not known any more. */
  private static final Set<Integer> GONE = Set.of(2_207_006, 2_207_008, 2_207_020);

  private static final int NO_SUCH_OBJECT = 33;
  private static final int NO_PERMISSION = 10;
  private static final Set<Integer> BUSY = Set.of(4, 17, 32, 341, 613);

  static GraphError of(Answer answer) {
    if (answer.isOk()) {
      return NONE;
    }
    try {
      JsonNode error = answer.json().path("error");
      return error.isObject()
          ? new GraphError(
              error.path("code").asInt(),
              error.path("error_subcode").asInt(),
              error.path("is_transient").asBoolean(),
              unsigned(error.path("error_user_msg").asText(error.path("message").asText())))
          : NONE;
    } catch (JsonProcessingException e) {
      return NONE; // an error page: its status has to do
    }
  }

  /**
   * @param explanation of a container, e.g. {@code Error: Media upload has failed with error code
   *     2207005}
   */
  static GraphError in(String explanation) {
    Matcher code = CODE.matcher(explanation);
    int subcode = code.find() ? Integer.parseInt(code.group()) : 0;
    return new GraphError(0, subcode, false, unsigned(explanation));
  }

  private static String unsigned(String words) {
    return QUERY.matcher(words).replaceAll("$1");
  }

  boolean isAny(Set<Integer> codes) {
    return codes.contains(subcode) || codes.contains(code);
  }

  /** A new token may help. */
  boolean refusesToken() {
    return TOKEN.contains(code) && subcode != ROLE_LOST;
  }

  /** A new token will not help unless it is allowed more. */
  boolean lacksPermission() {
    return code == NO_PERMISSION || subcode == ROLE_LOST || (code >= 200 && code <= 299);
  }

  /** Too many calls, of the application, of the person, or of a business (80002 is Instagram's). */
  boolean isBusy() {
    return BUSY.contains(code) || (code >= 80_000 && code <= 80_014);
  }

  /** The container that was asked for or meant to be published is there no more. */
  boolean isGone() {
    return isAny(GONE) || isNoSuchObject();
  }

  /** What was asked for is not there, or this account may not see it. */
  boolean isNoSuchObject() {
    return subcode == NO_SUCH_OBJECT;
  }

  /** The same answer with its words where all connectors look for them. */
  Answer plain(Answer answer) {
    return words.isEmpty()
        ? answer
        : new Answer(
            answer.status(),
            answer.headers(),
            JsonNodeFactory.instance
                .objectNode()
                .put("message", words)
                .toString()
                .getBytes(StandardCharsets.UTF_8));
  }
}
