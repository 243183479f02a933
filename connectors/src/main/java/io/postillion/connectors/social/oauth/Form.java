package io.postillion.connectors.social.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as {@code application/x-www-form-urlencoded}, in their order. */
final class Form {

  static final String TYPE = "application/x-www-form-urlencoded";

  private final Map<String, String> values = new LinkedHashMap<>();

  Form with(String name, String value) {
    values.put(name, value);
    return this;
  }

  byte[] body() {
    return text().getBytes(StandardCharsets.US_ASCII);
  }

  /** The address with these as further query parameters. */
  URI on(URI address) {
    return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + text());
  }

  /** Spaces as {@code %20}, which queries and forms both understand. */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String text() {
    return values.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }
}
