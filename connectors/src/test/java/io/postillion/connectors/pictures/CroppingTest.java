package io.postillion.connectors.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException.Reason;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;
import io.postillion.core.visual.Cropper.Cut;
import io.postillion.core.visual.Focus;
import io.postillion.core.visual.Part;
import io.postillion.core.visual.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CroppingTest {

  private static final Size SQUARE = new Size(400, 400);

  private final Cropping cropping = new Cropping();

  /** A meadow, almost even, and a red and white thing in it. */
  private static BufferedImage meadow(int width, int height, int x, int y, int side) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        image.setRGB(column, row, new Color(90, 140 + random.nextInt(8), 80).getRGB());
      }
    }
    Graphics2D paint = image.createGraphics();
    for (int stripe = 0; stripe < side; stripe += 20) {
      paint.setColor(stripe / 20 % 2 == 0 ? Color.RED : Color.WHITE);
      paint.fillRect(x + stripe, y, 20, side);
    }
    paint.dispose();
    return image;
  }

  private static Picture picture(byte[] bytes, String type, int width, int height) {
    return new Picture(
        new Media("ab".repeat(32), type, width, height, bytes.length, "A meadow"), bytes);
  }

  private static Picture png(BufferedImage image) {
    return picture(Pixels.png(image), "image/png", image.getWidth(), image.getHeight());
  }

  private static BufferedImage decoded(Cut cut) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(cut.picture().bytes()));
  }

  @ParameterizedTest
  @CsvSource({"40, 300", "640, 100", "1300, 500", "700, 300"})
  void the_subject_is_in_the_crop_wherever_it_stands(int x, int y) {
    Part part = cropping.cut(png(meadow(1600, 800, x, y, 200)), SQUARE, null, "image/jpeg").part();

    assertThat(part.width()).isEqualTo(800);
    assertThat(part.height()).isEqualTo(800);
    assertThat(part.x()).isLessThanOrEqualTo(x);
    assertThat(part.x() + part.width()).isGreaterThanOrEqualTo(x + 200);
  }

  @ParameterizedTest
  @CsvSource({"40", "1300"})
  void so_it_is_in_a_tall_picture(int y) {
    Part part =
        cropping.cut(png(meadow(800, 1600, 300, y, 200)), SQUARE, null, "image/jpeg").part();

    assertThat(part.x()).isZero();
    assertThat(part.y()).isLessThanOrEqualTo(y);
    assertThat(part.y() + part.height()).isGreaterThanOrEqualTo(y + 200);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5, 0", "1, 0.5, 800", "0.5, 0, 400", "0.6, 1, 560"})
  void a_person_says_what_must_stay_in_it(double x, double y, int left) {
    Part part =
        cropping
            .cut(png(meadow(1600, 800, 40, 300, 200)), SQUARE, new Focus(x, y), "image/png")
            .part();

    assertThat(part).isEqualTo(new Part(left, 0, 800, 800));
  }

  @Test
  void it_is_scaled_down_to_the_size_and_never_up() throws IOException {
    Cut small = cropping.cut(png(meadow(300, 250, 20, 20, 100)), SQUARE, null, "image/jpeg");
    Cut large = cropping.cut(png(meadow(1600, 800, 20, 20, 100)), SQUARE, null, "image/jpeg");

    assertThat(small.picture().media())
        .extracting(Media::width, Media::height, Media::type, Media::alt)
        .containsExactly(250, 250, "image/jpeg", "A meadow");
    assertThat(decoded(large).getWidth()).isEqualTo(400);
    assertThat(large.picture().media().bytes()).isEqualTo(large.picture().bytes().length);
    assertThat(large.picture().media().sha256())
        .isEqualTo(Inspection.sha256(large.picture().bytes()));
  }

  @Test
  void a_photograph_that_lies_on_its_side_is_cut_upright() throws IOException {
    BufferedImage lying = meadow(800, 400, 0, 0, 100); // held right way up: top right
    byte[] jpeg = Pixels.jpeg(lying);
    byte[] exif = Samples.exif(6);
    byte[] turned =
        Bytes.joined(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));

    Cut cut = cropping.cut(picture(turned, "image/jpeg", 400, 800), SQUARE, null, "image/png");

    assertThat(cut.part()).isEqualTo(new Part(0, 0, 400, 400));
    Color corner = new Color(decoded(cut).getRGB(390, 10));
    assertThat(corner.getRed()).isGreaterThan(200);
  }

  @ParameterizedTest
  @CsvSource({"image/jpeg", "image/png"})
  void the_mark_of_a_picture_that_an_algorithm_made_stays_and_all_else_goes(String type)
      throws Exception {
    byte[] png =
        Png.marked(
            Pixels.png(meadow(500, 400, 10, 10, 100)), new Provenance("trainedAlgorithmicMedia"));
    Cut cut = cropping.cut(picture(png, "image/png", 500, 400), SQUARE, null, type);

    Bytes bytes = new Bytes(cut.picture().bytes());
    Format format =
        Inspection.FORMATS.stream().filter(one -> one.isIn(bytes)).findFirst().orElseThrow();
    assertThat(Samples.latin(cut.picture().bytes())).containsOnlyOnce(Samples.AI);
    assertThat(format.strip(bytes)).isEqualTo(cut.picture().bytes());
    assertThat(format.look(bytes).width()).isEqualTo(400);
    assertThat(decoded(cut).getWidth()).isEqualTo(400);
  }

  @Test
  void what_cannot_be_decoded_is_refused() {
    Picture webp = picture(Samples.webp(), "image/webp", 10, 10);

    assertThatThrownBy(() -> cropping.cut(webp, SQUARE, null, "image/png"))
        .hasMessageContaining("image/webp")
        .extracting("reason")
        .isEqualTo(Reason.PICTURE_NOT_USABLE);
  }

  @Test
  void very_large_pictures_are_decoded_small() {
    BufferedImage image = new BufferedImage(6_000, 4_000, BufferedImage.TYPE_BYTE_GRAY);

    Cut cut = cropping.cut(png(image), new Size(1200, 675), new Focus(1, 1), "image/jpeg");

    assertThat(cut.part()).isEqualTo(new Part(0, 624, 6000, 3376));
  }
}
