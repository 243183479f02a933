package io.postillion.plugin.desk.frame;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the desk.
 *
 * @param basePath where the desk is mounted; begins with a slash and does not end with one
 * @param loginHint shown on the login page, e.g. the logins of a demo; empty for none
 */
@ConfigurationProperties("postillion.desk")
public record DeskSettings(
    @DefaultValue("/desk") String basePath, @DefaultValue("") String loginHint) {

  public DeskSettings {
    if (!basePath.matches("(?:/[A-Za-z0-9._-]+)+")) {
      throw new IllegalArgumentException(
          "postillion.desk.base-path must look like /desk, but is '%s'".formatted(basePath));
    }
  }
}
