package io.postillion.core.library;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Media;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that the brand keeps for its posts. What is said here holds for these bytes wherever a
 * post shows them, and for what was cut out of them.
 *
 * @param media with the words that say what it shows, for posts that have none of their own
 * @param thumbnail hash of the same picture, small; its own where it cannot be made smaller
 * @param rights whose it is and by what licence or permission it may be used
 * @param lastDay on which it may be used, where the brand is; null means: for ever
 * @param by who put it there or changed it last
 * @param version counts the changes from 1, so that two people notice each other
 */
public record LibraryPicture(
    BrandId brand,
    Media media,
    String thumbnail,
    String name,
    List<String> tags,
    String rights,
    @Nullable LocalDate lastDay,
    PersonId by,
    Instant changedAt,
    int version) {

  /** In UTF-16 units. */
  public static final int LONGEST_NAME = 120;

  public static final int LONGEST_ALT = 2_000;
  public static final int LONGEST_RIGHTS = 1_000;
  public static final int LONGEST_TAG = 40;
  public static final int MOST_TAGS = 20;

  public LibraryPicture {
    tags = List.copyOf(tags);
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "The name of a picture has 1 to %d characters".formatted(LONGEST_NAME));
    }
  }

  public String sha256() {
    return media.sha256();
  }

  public boolean mayBeUsedOn(LocalDate day) {
    return lastDay == null || !day.isAfter(lastDay);
  }

  /** The same with other words, by whoever wants them, as the next version. */
  LibraryPicture with(Wanted wanted, PersonId person, Instant at) {
    return new LibraryPicture(
        brand,
        media.withAlt(wanted.alt()),
        thumbnail,
        wanted.name(),
        wanted.tags(),
        wanted.rights(),
        wanted.lastDay(),
        person,
        at,
        version + 1);
  }

  /**
   * What people say about a picture; see there.
   *
   * @param name empty for that of the file
   */
  public record Wanted(
      String name, String alt, List<String> tags, String rights, @Nullable LocalDate lastDay) {

    public Wanted {
      name = name.strip();
      alt = alt.strip();
      tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
      rights = rights.strip();
    }

    boolean fits() {
      return !name.isEmpty()
          && name.length() <= LONGEST_NAME
          && alt.length() <= LONGEST_ALT
          && rights.length() <= LONGEST_RIGHTS
          && tags.size() <= MOST_TAGS
          && tags.stream().allMatch(tag -> tag.length() <= LONGEST_TAG);
    }
  }
}
