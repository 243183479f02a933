package io.postillion.connectors.http;

import io.postillion.core.failure.Rejected;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * One request on the way of a call: the first, or a redirect's.
 *
 * @param headers what this host may see
 */
record Hop(Call call, HttpUrl url, Map<String, String> headers) {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** The only headers of ours that a host we did not mean to call gets to see. */
  private static final Set<String> HARMLESS = Set.of("accept", "accept-language");

  static Hop first(Call call) {
    HttpUrl url = HttpUrl.parse(call.uri().toString());
    if (url == null) {
      throw new Rejected(
          "'%s' is not a web address that can be called. Correct it in the settings."
              .formatted(call.uri().getScheme() + "://" + call.uri().getHost()));
    }
    return new Hop(call, url, call.headers());
  }

  /**
   * Where the answer sends us; empty when it is the answer to the call. Only what reads follows.
   */
  Optional<Hop> next(Answer answer) {
    if (!call.method().equals("GET") || !REDIRECTS.contains(answer.status())) {
      return Optional.empty();
    }
    return answer.header("Location").map(this::to);
  }

  private Hop to(String location) {
    HttpUrl target = url.resolve(location);
    if (target == null) {
      throw new Rejected(
          "%s redirects to something that is not a web address. Use another address."
              .formatted(url.host()));
    }
    boolean sameOrigin =
        target.scheme().equals(url.scheme())
            && target.host().equals(url.host())
            && target.port() == url.port();
    return new Hop(call, target, sameOrigin ? headers : harmless());
  }

  private Map<String, String> harmless() {
    return headers.entrySet().stream()
        .filter(header -> HARMLESS.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * @throws Rejected when a header has characters that HTTP does not allow
   */
  Request request(Departure departure) {
    Request.Builder request = new Request.Builder().url(url).tag(Departure.class, departure);
    try {
      headers.forEach(request::header);
    } catch (IllegalArgumentException e) {
      throw new Rejected( // the cause would show the header's value
          "A header for %s has characters that HTTP does not allow. Look for a line break or an "
                  .formatted(url.host())
              + "umlaut in its token or user name.");
    }
    boolean bare = call.method().equals("GET") || call.method().equals("HEAD");
    return request
        .method(call.method(), bare ? null : new Once(call.body(), call.contentType()))
        .build();
  }
}
