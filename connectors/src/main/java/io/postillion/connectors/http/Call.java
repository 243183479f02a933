package io.postillion.connectors.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param writes whether it may change something over there: then a lost answer is an unknown
 *     outcome and not a transient failure
 * @param body empty for none
 */
public record Call(
    String method,
    URI uri,
    Map<String, String> headers,
    byte[] body,
    @Nullable String contentType,
    boolean writes) {

  public Call {
    headers = Map.copyOf(headers);
  }

  public static Call get(URI uri) {
    return new Call("GET", uri, Map.of(), new byte[0], null, false);
  }

  public static Call post(URI uri, String contentType, byte[] body) {
    return new Call("POST", uri, Map.of(), body, contentType, true);
  }

  public static Call postJson(URI uri, String json) {
    return post(uri, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** A POST that changes nothing that people see, such as a login: a lost answer is transient. */
  public Call harmless() {
    return new Call(method, uri, headers, body, contentType, false);
  }

  public Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, uri, more, body, contentType, writes);
  }

  public Call bearer(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** Host and method only: addresses, headers and bodies carry secrets. */
  @Override
  public String toString() {
    return "Call[%s %s]".formatted(method, uri.getHost());
  }
}
