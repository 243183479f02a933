package io.postillion.connectors.http;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the client may go.
 *
 * @param connectTimeout until a connection stands
 * @param callTimeout for the whole exchange, redirects included
 * @param maxBytes of one answer's body, after decompression
 * @param allowedHosts hosts whose private or loopback addresses may be reached, exactly as written
 *     in the address, e.g. {@code localhost}
 * @param proxy an HTTP proxy, e.g. {@code http://proxy.example:3128}; null to connect directly. It
 *     resolves the names, so keeping names off private addresses is then its business
 */
public record HttpSettings(
    Duration connectTimeout,
    Duration callTimeout,
    long maxBytes,
    Set<String> allowedHosts,
    @Nullable URI proxy) {

  public HttpSettings {
    allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    if (proxy != null && (proxy.getHost() == null || proxy.getPort() < 0)) {
      throw new IllegalArgumentException(
          "The proxy '%s' needs a host and a port, e.g. http://proxy.example:3128"
              .formatted(proxy));
    }
  }

  public static HttpSettings defaults() {
    return new HttpSettings(
        Duration.ofSeconds(5), Duration.ofSeconds(20), 10L * 1024 * 1024, Set.of(), null);
  }

  public HttpSettings allowing(Set<String> hosts) {
    return new HttpSettings(connectTimeout, callTimeout, maxBytes, hosts, proxy);
  }

  public HttpSettings within(Duration limit) {
    return new HttpSettings(connectTimeout, limit, maxBytes, allowedHosts, proxy);
  }

  public HttpSettings through(URI httpProxy) {
    return new HttpSettings(connectTimeout, callTimeout, maxBytes, allowedHosts, httpProxy);
  }
}
