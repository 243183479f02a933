package io.postillion.core.check;

import io.postillion.core.brand.Brand;
import io.postillion.core.post.PostContent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A revision's content with all that rules hold it against.
 *
 * @param source the text that it may rest on: article title and body, brief; null when a person
 *     wrote it from nothing
 * @param sourceLanguage of the source; null when it is the post's own
 */
public record Checkable(
    PostContent content,
    NetworkLimits limits,
    Brand brand,
    @Nullable String source,
    Circumstances around,
    @Nullable Locale sourceLanguage) {

  /** A draft in the language of its source. */
  public Checkable(
      PostContent content,
      NetworkLimits limits,
      Brand brand,
      @Nullable String source,
      Circumstances around) {
    this(content, limits, brand, source, around, null);
  }

  /** A draft of which nothing else is known. */
  public Checkable(
      PostContent content, NetworkLimits limits, Brand brand, @Nullable String source) {
    this(content, limits, brand, source, Circumstances.NONE);
  }

  /** The same with other words and no pictures. */
  Checkable with(String words) {
    return new Checkable(
        new PostContent(words, content.language(), List.of(), content.link()),
        limits,
        brand,
        source,
        around,
        sourceLanguage);
  }

  /** Whether source and post are in different languages, so that only facts can be compared. */
  public boolean isAcross() {
    return sourceLanguage != null
        && !sourceLanguage.getLanguage().equals(content.language().getLanguage());
  }

  public Optional<String> sourceText() {
    return Optional.ofNullable(source);
  }
}
