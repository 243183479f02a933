package io.postillion.core.post;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a post that the public will see.
 *
 * @param text with line breaks as LF; NFC-normalised; without what no database and no network can
 *     carry: NUL is left out, half a surrogate pair becomes U+FFFD
 * @param link null when the post points nowhere
 * @param aiMark whether the network is asked to show the post as made with AI; never where it has
 *     no such mark
 */
public record PostContent(
    String text, Locale language, List<Media> media, @Nullable LinkCard link, boolean aiMark) {

  private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

  public PostContent {
    text =
        Normalizer.normalize(
            HALF_PAIR.matcher(text.replace("\r\n", "\n").replace("\0", "")).replaceAll("\uFFFD"),
            Normalizer.Form.NFC);
    media = List.copyOf(media);
  }

  /** Without a mark. */
  public PostContent(String text, Locale language, List<Media> media, @Nullable LinkCard link) {
    this(text, language, media, link, false);
  }

  public static PostContent of(String text, Locale language) {
    return new PostContent(text, language, List.of(), null);
  }

  public PostContent withText(String changed) {
    return new PostContent(changed, language, media, link, aiMark);
  }

  /** With the network's mark for posts made with AI, or without. */
  public PostContent marked(boolean made) {
    return made == aiMark ? this : new PostContent(text, language, media, link, made);
  }

  /**
   * The posts of a thread, each a reply to the one before; one that is this content itself where
   * the text is not split. Pictures and link card go with the first.
   */
  public List<PostContent> parts() {
    List<ThreadText.Part> parts = ThreadText.parts(text);
    if (parts.size() == 1) {
      return List.of(parts.get(0).text().equals(text) ? this : withText(parts.get(0).text()));
    }
    List<PostContent> posts = new ArrayList<>();
    for (ThreadText.Part part : parts) {
      posts.add(
          posts.isEmpty()
              ? withText(part.text())
              : new PostContent(part.text(), language, List.of(), null, aiMark));
    }
    return List.copyOf(posts);
  }

  public Optional<LinkCard> card() {
    return Optional.ofNullable(link);
  }
}
