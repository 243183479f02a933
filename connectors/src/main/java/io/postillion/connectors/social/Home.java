package io.postillion.connectors.social;

import java.net.URI;
import java.util.Optional;

/** Where people see an account that has its address from its name. */
public final class Home {

  private Home() {}

  /**
   * @param before what stands before the name, e.g. {@code https://x.com/}
   * @param account as people know it, e.g. {@code @acme}
   * @return empty when that is no name that can stand in an address
   */
  public static Optional<URI> of(String before, String account) {
    String name = account.replaceFirst("^@", "");
    return name.matches("[\\w.-]+") ? Optional.of(URI.create(before + name)) : Optional.empty();
  }
}
