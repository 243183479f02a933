package io.postillion.connectors.cms.wordpress;

import io.postillion.connectors.cms.text.WebAddress;
import io.postillion.core.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which site, and as whom.
 *
 * @param site its address, e.g. {@code https://example.com/blog}
 * @param user null where what everybody may read is enough; nothing is then shown on the articles
 * @param applicationPassword null without a user; from Users → Profile → Application Passwords,
 *     with or without spaces
 * @param language of posts that do not say their own
 * @param plainPermalinks whether the site has no pretty permalinks, so that its API is behind
 *     {@code ?rest_route=}
 * @param since older articles are left alone; {@link Instant#EPOCH} for none
 * @param plainHttpHosts hosts, exactly as written in the address, to which the password may travel
 *     without encryption; this machine always may be
 */
public record WordPressSettings(
    URI site,
    @Nullable String user,
    @Nullable Secret applicationPassword,
    Locale language,
    boolean plainPermalinks,
    Instant since,
    Set<String> plainHttpHosts) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * @throws IllegalArgumentException when the site is no address, or the password would be readable
   *     on its way
   */
  public WordPressSettings {
    plainHttpHosts = Set.copyOf(plainHttpHosts);
    if (WebAddress.of(site.toString()).isEmpty()) {
      throw new IllegalArgumentException(
          "The WordPress site '%s' needs a web address in full, beginning with https://"
              .formatted(site));
    }
    if ((user == null) != (applicationPassword == null)) {
      throw new IllegalArgumentException(
          "WordPress at %s needs a user and an application password, or neither".formatted(site));
    }
    boolean encrypted = "https".equalsIgnoreCase(site.getScheme());
    String host = site.getHost();
    if (user != null
        && !encrypted
        && !THIS_MACHINE.contains(host)
        && !plainHttpHosts.contains(host)) {
      throw new IllegalArgumentException(
          "The password for %s would travel unencrypted. Use https://, or allow the host '%s'."
              .formatted(site, host));
    }
    if (user != null && (user.isBlank() || user.contains(":"))) {
      throw new IllegalArgumentException(
          "The WordPress user '%s' for %s is no user name. Use the name to log in with."
              .formatted(user, site));
    }
  }

  /** Whether it is read as anybody reads it. */
  public boolean isAnonymous() {
    return user == null;
  }

  /** English, pretty permalinks, and all articles there are. */
  public static WordPressSettings of(URI site, String user, Secret applicationPassword) {
    return new WordPressSettings(
        site, user, applicationPassword, Locale.ENGLISH, false, Instant.EPOCH, Set.of());
  }

  public WordPressSettings in(Locale other) {
    return new WordPressSettings(
        site, user, applicationPassword, other, plainPermalinks, since, plainHttpHosts);
  }

  public WordPressSettings withPlainPermalinks(boolean plain) {
    return new WordPressSettings(
        site, user, applicationPassword, language, plain, since, plainHttpHosts);
  }

  public WordPressSettings since(Instant published) {
    return new WordPressSettings(
        site, user, applicationPassword, language, plainPermalinks, published, plainHttpHosts);
  }
}
