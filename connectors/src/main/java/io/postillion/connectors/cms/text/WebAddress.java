package io.postillion.connectors.cms.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses that a reader can open. */
public final class WebAddress {

  private WebAddress() {}

  /** The absolute http or https address; empty for anything else, whatever it may be. */
  public static Optional<URI> of(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(CleanText.line(address).replace(" ", "%20"));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
