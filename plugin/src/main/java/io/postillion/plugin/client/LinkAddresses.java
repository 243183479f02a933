package io.postillion.plugin.client;

import io.postillion.core.Secret;
import io.postillion.core.link.Tokens;
import java.net.URI;

/**
 * Where links in messages lead. An address lets somebody look, so it is a secret like its token.
 */
public final class LinkAddresses {

  private final String home;
  private final String desk;
  private final String clients;

  /**
   * @param home where people reach this installation
   * @param desk where the desk begins, e.g. {@code /desk}
   * @param clients where the pages of clients begin, e.g. {@code /client}
   */
  public LinkAddresses(URI home, String desk, String clients) {
    this.home = home.toString().replaceFirst("/+$", "");
    this.desk = desk;
    this.clients = clients;
  }

  /** The whole address; whose link it is shows in its token. */
  public Secret of(Secret token) {
    boolean isOfClient = token.reveal().startsWith(Tokens.OF_CLIENT);
    return Secret.of(home + (isOfClient ? clients + "/in/" : desk + "/link/") + token.reveal());
  }
}
