package io.postillion.connectors.http;

import java.time.Duration;
import java.util.Set;

/**
 * How far the client may go.
 *
 * @param connectTimeout until a connection stands
 * @param callTimeout for the whole exchange
 * @param maxBytes of one answer's body
 * @param allowedHosts hosts whose private or loopback addresses may be reached, exactly as written
 *     in the address, e.g. {@code localhost}
 */
public record HttpSettings(
    Duration connectTimeout, Duration callTimeout, long maxBytes, Set<String> allowedHosts) {

  public HttpSettings {
    allowedHosts = Set.copyOf(allowedHosts);
  }

  public static HttpSettings defaults() {
    return new HttpSettings(
        Duration.ofSeconds(5), Duration.ofSeconds(20), 10L * 1024 * 1024, Set.of());
  }

  public HttpSettings allowing(Set<String> hosts) {
    return new HttpSettings(connectTimeout, callTimeout, maxBytes, hosts);
  }

  public HttpSettings within(Duration limit) {
    return new HttpSettings(connectTimeout, limit, maxBytes, allowedHosts);
  }
}
