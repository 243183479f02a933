package io.postillion.connectors.social.bluesky;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.postillion.connectors.http.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses and error names of the AT Protocol's calls. Source: atproto.com/specs/xrpc. */
final class Xrpc {

  private Xrpc() {}

  static URI at(URI server, String method) {
    return URI.create("%s/xrpc/%s".formatted(server.toString().replaceAll("/+$", ""), method));
  }

  static URI at(URI server, String method, Map<String, String> parameters) {
    if (parameters.isEmpty()) {
      return at(server, method);
    }
    return URI.create(
        new TreeMap<>(parameters)
            .entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&", at(server, method) + "?", "")));
  }

  /** The error's name, e.g. {@code ExpiredToken}; empty for a success or when there is none. */
  static String error(Answer answer) {
    if (answer.isOk()) {
      return "";
    }
    try {
      return answer.json().path("error").asText();
    } catch (JsonProcessingException e) {
      return ""; // not from the server itself: its status has to do
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
