package io.postillion.core.testing;

import io.postillion.core.ai.Asked;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardPainter;
import io.postillion.core.visual.Cropper;
import io.postillion.core.visual.Describer;
import io.postillion.core.visual.Focus;
import io.postillion.core.visual.Imaginer;
import io.postillion.core.visual.Part;
import io.postillion.core.visual.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints, cuts and looks without a single pixel, and remembers what it was asked. */
public final class FakeStudio implements CardPainter, Cropper, Describer, Imaginer {

  public static final Author EYES = Author.model("openai", "gpt-5", "describe-picture 1");

  private final List<String> asked = new ArrayList<>();
  private boolean sees;
  private long weight = 10_000;

  /** What it was asked for, the oldest first. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** From now on the brand has a model that can see. */
  public void opensItsEyes() {
    sees = true;
  }

  /** From now on pictures have so many bytes. */
  public void weighs(long bytes) {
    weight = bytes;
  }

  @Override
  public Painted paint(BrandId brand, Card card, Size size, String type) {
    asked.add("card %s as %s".formatted(card.main(), type));
    return new Painted(
        picture("%064x".formatted(card.hashCode()), type, size, card.words()), "test 1");
  }

  @Override
  public Cut cut(Picture original, Size size, @Nullable Focus focus, String type) {
    asked.add("cut at %s as %s".formatted(focus, type));
    return new Cut(
        picture("%064x".formatted(4711), type, size, original.media().alt()),
        new Part(1, 2, 160, 90));
  }

  private Picture picture(String sha256, String type, Size size, String alt) {
    return new Picture(
        new Media(sha256, type, size.width(), size.height(), weight, alt), new byte[] {4, 2});
  }

  @Override
  public boolean serves(BrandId brand) {
    return sees;
  }

  @Override
  public Imagined imagine(BrandId brand, Asked by, String wish) {
    asked.add("imagine " + wish);
    return new Imagined(
        picture("%064x".formatted(12), "image/png", new Size(1536, 1024), ""),
        "openai gpt-image-1");
  }

  @Override
  public boolean sees(Brand brand) {
    return sees;
  }

  @Override
  public Described describe(Request request) {
    asked.add(
        "describe in %s, at most %d, knowing “%s” of “%s”"
            .formatted(request.language(), request.most(), request.known(), request.title()));
    return new Described("A loaf on a table", EYES);
  }
}
