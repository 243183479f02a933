package io.postillion.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Web addresses as people type them. */
public final class WebAddress {

  private static final int LONGEST = 2000;

  private WebAddress() {}

  /** Empty for what is no web address, or has a user in it, which everybody would see. */
  public static Optional<URI> of(String typed) {
    String text = typed.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.contains("://") ? text : "https://" + text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("https") || scheme.equals("http");
      return isWeb && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(withoutFragment(uri))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? uri : URI.create(text.substring(0, fragment));
  }

  /** Whether both lead to the same place, as far as one can see. */
  public static boolean isSame(URI one, URI other) {
    return folded(one).equals(folded(other));
  }

  private static String folded(URI uri) {
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    String path = String.valueOf(uri.getRawPath()).replaceFirst("/+$", "");
    return host + ":" + uri.getPort() + path + "?" + uri.getRawQuery();
  }
}
