package io.postillion.plugin.desk.view;

import io.postillion.core.post.Author;
import java.util.Locale;

/**
 * Who wrote something, never to be mistaken.
 *
 * @param kind {@code person}, {@code model}, {@code offline} or {@code program}; the message {@code
 *     author.<kind>} labels it
 */
public record Byline(String kind, String name) {

  public static Byline of(Author author) {
    return new Byline(author.kind().name().toLowerCase(Locale.ROOT), author.name());
  }
}
