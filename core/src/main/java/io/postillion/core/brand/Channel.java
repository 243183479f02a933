package io.postillion.core.brand;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connected account on a network.
 *
 * @param network the kind of network, e.g. {@code bluesky}
 * @param account the account's name as people know it, e.g. {@code @acme.example}
 * @param language in which its posts are written; null for that of their article
 */
public record Channel(
    ChannelId id,
    BrandId brand,
    String network,
    String name,
    String account,
    Connection connection,
    @Nullable Locale language) {

  /** Of a channel that takes the language of each article. */
  public Channel(
      ChannelId id,
      BrandId brand,
      String network,
      String name,
      String account,
      Connection connection) {
    this(id, brand, network, name, account, connection, null);
  }

  public Channel with(Connection now) {
    return new Channel(id, brand, network, name, account, now, language);
  }

  /** The language of its posts, where it has one of its own. */
  public Optional<Locale> ownLanguage() {
    return Optional.ofNullable(language);
  }
}
