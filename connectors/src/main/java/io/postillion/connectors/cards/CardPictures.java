package io.postillion.connectors.cards;

import io.postillion.connectors.pictures.Pixels;
import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.CardDesigns;
import io.postillion.core.visual.CardPainter;
import io.postillion.core.visual.Size;
import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Paints the cards of all brands; asks nothing outside of this process. */
public final class CardPictures implements CardPainter {

  /**
   * @param name of the brand, as it stands on its cards
   */
  public record Look(String name, CardDesign design) {}

  private final Map<BrandId, Studio> studios = new HashMap<>();
  private final CardDesigns designs;

  /** Each brand has one design. */
  public CardPictures(Map<BrandId, Look> looks) {
    this(
        looks,
        brand -> Optional.ofNullable(looks.get(brand)).map(Look::design).orElse(CardDesign.PLAIN));
  }

  /**
   * @param looks of which name, font and logo count
   * @param designs of which the colours count, looked up for each card
   * @throws IllegalArgumentException when a font or logo cannot be used; the message names the
   *     brand
   */
  public CardPictures(Map<BrandId, Look> looks, CardDesigns designs) {
    this.designs = designs;
    looks.forEach((brand, look) -> studios.put(brand, Studio.of(brand, look)));
  }

  /**
   * @param logo null for none
   */
  private record Studio(Look look, CardFont font, Optional<Logo> logo) {

    static Studio of(BrandId brand, Look look) {
      try {
        CardFont font =
            look.design().font() == null ? CardFont.ours() : CardFont.of(look.design().font());
        return new Studio(look, font, Optional.ofNullable(look.design().logo()).map(Logo::of));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "postillion.brands.%s.card: %s".formatted(brand, e.getMessage()), e);
      }
    }
  }

  @Override
  public Painted paint(BrandId brand, Card card, Size size, String type) {
    return paint(brand, designs.of(brand), card, size, type);
  }

  @Override
  public Painted paint(BrandId brand, CardDesign design, Card card, Size size, String type) {
    Studio studio = studios.get(brand);
    if (studio == null) {
      throw new NotFoundException("brand", brand);
    }
    requireCharacters(studio.font(), card.main() + card.detail());
    String name = shown(studio.font(), studio.look().name());
    double foot = Layout.footOf(size);
    double logoWidth = studio.logo().map(logo -> logo.width(foot)).orElse(0.0);
    Layout layout =
        Layout.of(studio.font(), card, name, size, logoWidth)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Reason.CARD_TOO_LONG,
                        "The words do not fit on a card of %d × %d legibly. Leave some out."
                            .formatted(size.width(), size.height()),
                        Card.LONGEST));
    Template template = Template.of(card);
    BufferedImage image = Svg.painted(template.with(values(design, size, layout)), size);
    studio.logo().ifPresent(logo -> logo.paint(image, size, foot));
    byte[] bytes = type.equals("image/png") ? Pixels.png(image) : Pixels.jpeg(image);
    return new Painted(
        new Picture(
            new Media(sha256(bytes), type, size.width(), size.height(), bytes.length, card.words()),
            bytes),
        template.id());
  }

  private static Map<String, String> values(CardDesign design, Size size, Layout layout) {
    Map<String, String> values = new HashMap<>(layout.places());
    values.put("width", Integer.toString(size.width()));
    values.put("height", Integer.toString(size.height()));
    values.put("background", design.background().toString());
    values.put("text", design.text().toString());
    values.put("accent", design.accent().toString());
    return values;
  }

  private static void requireCharacters(CardFont font, String words) {
    font.lacks(words)
        .ifPresent(
            missing -> {
              throw new RefusedException(
                  Reason.CARD_CHARACTER_MISSING,
                  "The font of cards has no “%s”. Write it otherwise, or set a font that has it."
                      .formatted(missing),
                  missing);
            });
  }

  /** Without what the font lacks: a name in the foot never stands in the way of a card. */
  private static String shown(CardFont font, String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .mapToObj(Character::toString)
        .filter(character -> font.lacks(character).isEmpty())
        .forEach(shown::append);
    return shown.toString().strip();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
