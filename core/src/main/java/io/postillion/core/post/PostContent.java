package io.postillion.core.post;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a post that the public will see.
 *
 * @param text with line breaks as LF and without NUL characters; NFC-normalised
 * @param link null when the post points nowhere
 */
public record PostContent(
    String text, Locale language, List<Media> media, @Nullable LinkCard link) {

  public PostContent {
    text = Normalizer.normalize(text.replace("\r\n", "\n").replace("\0", ""), Normalizer.Form.NFC);
    media = List.copyOf(media);
  }

  public static PostContent of(String text, Locale language) {
    return new PostContent(text, language, List.of(), null);
  }

  public PostContent withText(String changed) {
    return new PostContent(changed, language, media, link);
  }

  public Optional<LinkCard> card() {
    return Optional.ofNullable(link);
  }
}
