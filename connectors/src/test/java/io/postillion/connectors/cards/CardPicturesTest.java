package io.postillion.connectors.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.cards.CardPictures.Look;
import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.Colour;
import io.postillion.core.visual.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardPicturesTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final Size WIDE = new Size(1200, 675);
  private static final int BACKGROUND = 0x12372a;
  private static final int TEXT = 0xfbfada;
  private static final int ACCENT = 0xf2b705;

  private final CardPictures cards = cards(null, null);

  private static CardPictures cards(@Nullable Path font, @Nullable Path logo) {
    return new CardPictures(
        Map.of(
            ACME,
            new Look(
                "Acme 漢 bakery",
                new CardDesign(
                    new Colour(BACKGROUND), new Colour(TEXT), new Colour(ACCENT), font, logo))));
  }

  private Picture png(CardKind kind, String main, String detail) {
    return cards.paint(ACME, new Card(kind, main, detail), WIDE, "image/png").picture();
  }

  private static BufferedImage decoded(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  /** How many pixels have exactly which colour. */
  private static Map<Integer, Integer> colours(BufferedImage image) {
    Map<Integer, Integer> colours = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    return colours;
  }

  @ParameterizedTest
  @EnumSource
  void a_card_has_the_brands_colours_and_the_exact_size(CardKind kind) throws IOException {
    Picture picture = png(kind, "72 %", "Acme bakes bread on Sundays. Everyone may come.");
    BufferedImage image = decoded(picture);

    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(675);
    Map<Integer, Integer> colours = colours(image);
    assertThat(colours.get(BACKGROUND)).isGreaterThan(600_000);
    assertThat(colours.get(TEXT)).isGreaterThan(4_000);
    assertThat(colours.get(ACCENT)).isGreaterThan(500);
    Media media = picture.media();
    assertThat(media.width()).isEqualTo(1200);
    assertThat(media.height()).isEqualTo(675);
    assertThat(media.bytes()).isEqualTo(picture.bytes().length);
    assertThat(media.type()).isEqualTo("image/png");
    assertThat(media.sha256()).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"instagram", "threads", "linkedin", "x", "mastodon", "sandbox"})
  void every_network_has_its_size_and_words_stay_off_the_margin(String network) throws IOException {
    Size size = Size.of(network);
    Card card =
        new Card(
            CardKind.QUOTE,
            "We wanted the village to smell of bread again, and to hear the wheel turn at night",
            "Marie Lecomte");

    BufferedImage image = decoded(cards.paint(ACME, card, size, "image/png").picture());

    assertThat(image.getWidth()).isEqualTo(size.width());
    assertThat(image.getHeight()).isEqualTo(size.height());
    int margin = Math.min(size.width(), size.height()) * 8 / 100;
    for (int y = 0; y < size.height(); y++) {
      for (int x = size.width() - margin; x < size.width(); x++) {
        assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(BACKGROUND);
      }
    }
  }

  @Test
  void the_same_words_are_the_same_picture_to_the_byte_and_others_another() {
    assertThat(png(CardKind.TITLE, "Bread day", "").media())
        .isEqualTo(png(CardKind.TITLE, "Bread day", "").media())
        .isNotEqualTo(png(CardKind.TITLE, "Bread days", "").media());
  }

  @Test
  void its_words_are_its_alternative_text() {
    assertThat(png(CardKind.QUOTE, "Bread is good", "Léa").media().alt())
        .isEqualTo("“Bread is good” – Léa");
    assertThat(cards.paint(ACME, new Card(CardKind.QUOTE, "Yes", ""), WIDE, "image/png").template())
        .isEqualTo("quote 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</path><image href=\"https://evil.example/x.png\"/>",
        "\"/><script>alert(1)</script>",
        "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
        "{{main}} {{accent}} $1 \\",
        "url(https://evil.example/) #f00 <use href='#a'/>"
      })
  void whatever_words_say_they_are_drawn_and_never_markup(String attack) throws IOException {
    Card card = new Card(CardKind.TITLE, attack, attack);
    Layout layout = Layout.of(CardFont.ours(), card, "Acme", WIDE, 0).orElseThrow();
    Map<String, String> values = new HashMap<>(layout.places());
    values.putAll(
        Map.of(
            "width", "1200",
            "height", "675",
            "background", "#12372a",
            "text", "#fbfada",
            "accent", "#f2b705"));

    String svg = Template.of(card).with(values);

    assertThat(svg.replaceAll("[MLQZ0-9. -]+", ""))
        .doesNotContain("image", "script", "ENTITY", "evil", "passwd", "href", "{{", "&");
    assertThat(svg).containsOnlyOnce("<svg").contains("<path");
    assertThat(colours(decoded(png(CardKind.TITLE, attack, "")))).containsKeys(TEXT, BACKGROUND);
  }

  @Test
  void a_template_takes_numbers_colours_and_outlines_and_nothing_else() {
    Template template = Template.of(new Card(CardKind.TITLE, "x", ""));

    assertThatThrownBy(() -> template.with(Map.of("width", "1\" onload=\"x")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> template.with(Map.of())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void words_that_would_be_too_small_to_read_are_refused() {
    Optional<Layout> most =
        Layout.of(CardFont.ours(), new Card(CardKind.TITLE, "bread ".repeat(30), ""), "A", WIDE, 0);

    assertThat(most).isPresent();
    assertThatThrownBy(() -> png(CardKind.TITLE, "bread ".repeat(200), ""))
        .hasMessageContaining("1200 × 675")
        .extracting("reason")
        .isEqualTo(Reason.CARD_TOO_LONG);
    assertThatThrownBy(() -> png(CardKind.TITLE, "b".repeat(200), ""))
        .extracting("reason")
        .isEqualTo(Reason.CARD_TOO_LONG);
  }

  @Test
  void a_character_that_the_font_lacks_is_named() {
    assertThatThrownBy(() -> png(CardKind.TITLE, "Bread 漢", ""))
        .hasMessageContaining("“漢”")
        .extracting("reason")
        .isEqualTo(Reason.CARD_CHARACTER_MISSING);
  }

  @Test
  void a_jpeg_where_a_network_wants_one() throws IOException {
    Picture picture =
        cards.paint(ACME, new Card(CardKind.TITLE, "Bread day", ""), WIDE, "image/jpeg").picture();

    assertThat(picture.media().type()).isEqualTo("image/jpeg");
    assertThat(picture.bytes()).startsWith(0xFF, 0xD8, 0xFF);
    assertThat(decoded(picture).getWidth()).isEqualTo(1200);
  }

  @Test
  void the_logo_stands_at_the_lower_right(@TempDir Path folder) throws IOException {
    Path logo = folder.resolve("logo.png");
    BufferedImage red = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = red.createGraphics();
    paint.setColor(Color.RED);
    paint.fillRect(0, 0, 40, 20);
    paint.dispose();
    ImageIO.write(red, "png", logo.toFile());

    BufferedImage image =
        decoded(
            cards(null, logo)
                .paint(ACME, new Card(CardKind.TITLE, "Bread day", ""), WIDE, "image/png")
                .picture());

    assertThat(new Color(image.getRGB(1200 - 75, 675 - 75))).isEqualTo(Color.RED);
    assertThat(colours(image).get(0xFF0000)).isBetween(2_500, 8_000);
  }

  @Test
  void what_cannot_be_used_is_said_at_start_with_the_brand(@TempDir Path folder)
      throws IOException {
    Path text = Files.writeString(folder.resolve("logo.svg"), "<svg/>");

    assertThatThrownBy(() -> cards(null, text))
        .hasMessageContaining("postillion.brands.acme.card")
        .hasMessageContaining("logo.svg is no PNG or JPEG");
    assertThatThrownBy(() -> cards(folder.resolve("none.ttf"), null))
        .hasMessageContaining("postillion.brands.acme.card")
        .hasMessageContaining("none.ttf");
  }

  @Test
  void another_brands_design_is_never_used() {
    assertThatThrownBy(
            () ->
                cards.paint(
                    new BrandId("globex"), new Card(CardKind.TITLE, "x", ""), WIDE, "image/png"))
        .isInstanceOf(NotFoundException.class);
  }
}
