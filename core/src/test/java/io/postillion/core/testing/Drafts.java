package io.postillion.core.testing;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.check.Checkable;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds what rules check: a text, and only what matters besides it. */
public final class Drafts {

  /** 300 graphemes and 3,000 bytes, 4 pictures of at most 1 MB and 20 megapixels, link cards. */
  public static final NetworkLimits LIMITS =
      new NetworkLimits(
          List.of(
              new Measure("characters", 300, TextLengths.graphemes()),
              new Measure("bytes", 3000, TextLengths.utf8Bytes())),
          4,
          Set.of("image/jpeg", "image/png"),
          1_000_000,
          20_000_000,
          2000,
          4,
          true);

  private final String text;
  private Locale language = Locale.ENGLISH;
  private List<Media> media = List.of();
  private @Nullable LinkCard link;
  private NetworkLimits limits = LIMITS;
  private WordPolicy words = WordPolicy.NONE;

  private Drafts(String text) {
    this.text = text;
  }

  public static Drafts text(String text) {
    return new Drafts(text);
  }

  public static Media picture(String alt) {
    return new Media("ab".repeat(32), "image/png", 1200, 630, 200_000, alt);
  }

  public Drafts in(Locale written) {
    language = written;
    return this;
  }

  public Drafts showing(Media... pictures) {
    media = List.of(pictures);
    return this;
  }

  public Drafts linking(String address) {
    link = new LinkCard(URI.create(address), "A title", "A description");
    return this;
  }

  public Drafts within(NetworkLimits network) {
    limits = network;
    return this;
  }

  public Drafts of(WordPolicy brandsWords) {
    words = brandsWords;
    return this;
  }

  public Checkable restingOn(@Nullable String source) {
    Brand brand =
        new Brand(
            new BrandId("acme"), "Acme", Locale.ENGLISH, ZoneId.of("UTC"), Voice.PLAIN, words);
    return new Checkable(new PostContent(text, language, media, link), limits, brand, source);
  }

  public Checkable restingOnNothing() {
    return restingOn(null);
  }
}
