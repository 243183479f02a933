package io.postillion.plugin.client;

import io.postillion.core.client.ClientTimes;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of links in messages and of outside people.
 *
 * @param basePath where the pages for clients are; begins with a slash and does not end with one
 * @param link how long a link that shows one revision is good
 * @param invitation how long the link of an invitation is good, and the PIN beside it
 * @param code how long a code that was sent is good
 * @param visit how long a browser stays in after a code
 * @param recordAddresses whether the history says from which network address a link was opened
 */
@ConfigurationProperties("postillion.clients")
public record ClientSettings(
    @DefaultValue("/client") String basePath,
    @DefaultValue("72h") Duration link,
    @DefaultValue("14d") Duration invitation,
    @DefaultValue("10m") Duration code,
    @DefaultValue("7d") Duration visit,
    @DefaultValue("false") boolean recordAddresses) {

  public ClientSettings {
    if (!basePath.matches("(?:/[A-Za-z0-9._-]+)+")) {
      throw new IllegalArgumentException(
          "postillion.clients.base-path must look like /client, but is '%s'".formatted(basePath));
    }
    if (link.isNegative() || link.isZero()) {
      throw new IllegalArgumentException("postillion.clients.link must be longer than nothing");
    }
  }

  public ClientTimes times() {
    return new ClientTimes(invitation, code, visit);
  }
}
