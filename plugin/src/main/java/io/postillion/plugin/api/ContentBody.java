package io.postillion.plugin.api;

import io.postillion.core.NotFoundException;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.Revision;
import io.postillion.plugin.api.problem.BadRequestException;
import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a post that the public will see, in both directions: read it, change it, send it
 * back. What is left out is not in the post.
 *
 * @param language a language tag, e.g. {@code fr}; the brand's when left out
 * @param media pictures that an earlier revision of the same post has
 */
record ContentBody(
    String text,
    @Nullable String language,
    @Nullable List<MediaBody> media,
    @Nullable LinkBody link)
    implements Wire {

  ContentBody {
    Wire.required("text", text);
    if (language != null) {
      locale(language);
    }
    media = media == null ? List.of() : List.copyOf(media);
  }

  /**
   * A picture.
   *
   * @param sha256 tells which
   * @param alt what it shows, in words
   * @param type for reading only, as are the sizes
   * @param width in pixels
   * @param height in pixels
   * @param bytes size in bytes
   */
  record MediaBody(
      String sha256,
      @Nullable String alt,
      @Nullable String type,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Long bytes)
      implements Wire {

    MediaBody {
      Wire.required("sha256", sha256);
    }

    static MediaBody of(Media media) {
      return new MediaBody(
          media.sha256(), media.alt(), media.type(), media.width(), media.height(), media.bytes());
    }

    private Media from(List<Revision> earlier) {
      return earlier.stream()
          .flatMap(revision -> revision.content().media().stream())
          .filter(known -> known.sha256().equals(sha256))
          .findFirst()
          .map(known -> known.withAlt(Wire.orEmpty(alt)))
          .orElseThrow(() -> new NotFoundException("picture", sha256));
    }
  }

  /** The page that the post points to, and what a network shows for it. */
  record LinkBody(URI uri, @Nullable String title, @Nullable String description) implements Wire {

    LinkBody {
      Wire.required("uri", uri);
    }

    static @Nullable LinkBody of(@Nullable LinkCard card) {
      return card == null ? null : new LinkBody(card.uri(), card.title(), card.description());
    }

    private LinkCard toCore() {
      if (!"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())) {
        throw new BadRequestException(
            "'link.uri' is '%s' but must be an http or https address.".formatted(uri));
      }
      return new LinkCard(uri, Wire.orEmpty(title), Wire.orEmpty(description));
    }
  }

  static ContentBody of(PostContent content) {
    return new ContentBody(
        content.text(),
        content.language().toLanguageTag(),
        content.media().stream().map(MediaBody::of).toList(),
        LinkBody.of(content.link()));
  }

  /**
   * @param usual the language when none is given
   * @throws NotFoundException when a picture is in none of the earlier revisions
   */
  PostContent toCore(Locale usual, List<Revision> earlier) {
    return new PostContent(
        text,
        language == null ? usual : locale(language),
        media == null ? List.of() : media.stream().map(picture -> picture.from(earlier)).toList(),
        link == null ? null : link.toCore());
  }

  private static Locale locale(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "'language' is '%s' but must be a language tag like fr or de-CH.".formatted(tag), e);
    }
  }
}
