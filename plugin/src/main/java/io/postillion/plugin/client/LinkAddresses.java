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
    return Secret.of(home + before(token.reveal()) + token.reveal());
  }

  private String before(String token) {
    if (token.startsWith(Tokens.OF_CLIENT)) {
      return clients + "/in/";
    }
    return desk + (token.startsWith(Tokens.OF_INVITATION) ? "/password/" : "/link/");
  }
}
