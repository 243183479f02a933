package io.postillion.connectors.social.linkedin;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * How to reach LinkedIn, and as whom.
 *
 * @param api LinkedIn's own, or one that speaks like it, for tests
 * @param author {@code urn:li:person:…} or {@code urn:li:organization:…}
 * @param version of LinkedIn's interface, {@code YYYYMM}; each is served for a year or so
 * @param postsPerDay at most this many in any 24 hours
 */
public record LinkedInSettings(URI api, String author, String version, int postsPerDay) {

  public static final URI API = URI.create("https://api.linkedin.com");

  /** The newest that this connector was checked against. */
  public static final String VERSION = "202607";

  /** What LinkedIn grants a member in an application that is being developed. */
  public static final int MOST_PER_DAY = 100;

  private static final Pattern PERSON = Pattern.compile("urn:li:person:[\\w-]+");
  private static final Pattern ORGANIZATION = Pattern.compile("urn:li:organization:\\d+");
  private static final Pattern MONTH = Pattern.compile("20\\d\\d(?:0[1-9]|1[0-2])");

  public LinkedInSettings {
    if (!PERSON.matcher(author).matches() && !ORGANIZATION.matcher(author).matches()) {
      throw new IllegalArgumentException(
          "LinkedIn's author '%s' is none.".formatted(author)
              + " Write urn:li:organization:<number> or urn:li:person:<id>.");
    }
    if (!MONTH.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "LinkedIn's version '%s' is no year and month such as %s.".formatted(version, VERSION));
    }
    if (postsPerDay < 1) {
      throw new IllegalArgumentException(
          "LinkedIn needs a number of posts per day of 1 or more, not %d.".formatted(postsPerDay));
    }
  }

  /** A page's posts can be read back; for a person's LinkedIn gives nobody the permission. */
  boolean isOrganization() {
    return ORGANIZATION.matcher(author).matches();
  }

  /** The author without the kind. */
  String id() {
    return author.substring(author.lastIndexOf(':') + 1);
  }
}
