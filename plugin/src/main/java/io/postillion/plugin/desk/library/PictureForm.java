package io.postillion.plugin.desk.library;

import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.LibraryPicture.Wanted;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a picture as a form has it; what is not meant is empty.
 *
 * @param tags with commas between them
 */
record PictureForm(String name, String alt, String tags, String rights, String last) {

  static final PictureForm BLANK = new PictureForm("", "", "", "", "");

  static PictureForm of(LibraryPicture picture) {
    LocalDate last = picture.lastDay();
    return new PictureForm(
        picture.name(),
        picture.media().alt(),
        String.join(", ", picture.tags()),
        picture.rights(),
        last == null ? "" : last.toString());
  }

  static PictureForm of(Map<String, String> form) {
    return new PictureForm(
        form.getOrDefault("name", ""),
        form.getOrDefault("alt", ""),
        form.getOrDefault("tags", ""),
        form.getOrDefault("rights", ""),
        form.getOrDefault("last", ""));
  }

  /**
   * @throws UnreadableTimeException when the day is none
   */
  Wanted wanted() {
    return new Wanted(name, alt, List.of(tags.split("[,\\n]")), rights, day());
  }

  private @Nullable LocalDate day() {
    try {
      return last.isBlank() ? null : LocalDate.parse(last.strip());
    } catch (DateTimeParseException e) {
      throw new UnreadableTimeException(last, e);
    }
  }
}
