package io.postillion.connectors.pictures;

import static io.postillion.connectors.pictures.Samples.AI;
import static io.postillion.connectors.pictures.Samples.GPS;
import static io.postillion.connectors.pictures.Samples.latin;
import static io.postillion.connectors.pictures.Samples.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a picture was taken, by whom and with what is nobody's business; how it was made is. */
class StrippingTest {

  private static final String XMP_IN_JPEG = "http://ns.adobe.com/xap/1.0/\0";
  private static final String XMP_IN_PNG = "XML:com.adobe.xmp\0\0\0\0\0";

  private final Jpeg jpeg = new Jpeg();
  private final Png png = new Png();
  private final WebP webp = new WebP();

  @Test
  void a_jpeg_loses_place_camera_and_comments_and_keeps_its_pixels_and_colours() throws Exception {
    byte[] icc = Samples.segment(0xE2, "ICC_PROFILE\0", "\1\1colours");
    byte[] picture =
        Samples.jpeg(
            Samples.exif(1),
            Samples.segment(0xE1, XMP_IN_JPEG, "<x exif:GPSLatitude='" + GPS + "'/>"),
            icc,
            Samples.segment(0xE2, "MPF\0", GPS),
            Samples.segment(0xED, "Photoshop 3.0\0", GPS),
            Samples.segment(0xE0, "JFXX\0", GPS),
            Samples.segment(0xEC, "Ducky", GPS),
            Samples.segment(0xFE, "", "Comment " + GPS));

    byte[] stripped = jpeg.strip(new Bytes(picture));

    assertThat(latin(stripped)).doesNotContain("GPS", "Exif", "xap", "MPF", "Photoshop", "JFXX");
    assertThat(stripped).isEqualTo(Samples.jpeg(icc));
    assertThat(pixels(stripped)).isEqualTo(pixels(picture));
  }

  @Test
  void a_jpeg_ends_where_it_ends() throws Exception {
    byte[] motionPhoto = Bytes.joined(Samples.jpeg(), Samples.jpeg(Samples.exif(1)), utf8("mp4"));

    assertThat(jpeg.strip(new Bytes(motionPhoto))).isEqualTo(Samples.jpeg());
  }

  @Test
  void a_clean_picture_stays_as_it_is_to_the_bit() throws Exception {
    byte[] credentials = Samples.segment(0xEB, "JP", "jumb c2pa manifest");

    assertThat(jpeg.strip(new Bytes(Samples.jpeg(credentials))))
        .isEqualTo(Samples.jpeg(credentials));
    assertThat(png.strip(new Bytes(Samples.png()))).isEqualTo(Samples.png());
    assertThat(webp.strip(new Bytes(Samples.webp()))).isEqualTo(Samples.webp());
  }

  @ParameterizedTest
  @CsvSource({"2, 30, 20", "3, 30, 20", "6, 20, 30", "8, 20, 30"})
  void a_jpeg_that_lies_on_its_side_still_says_so_and_nothing_else(
      int orientation, int width, int height) throws Exception {
    for (byte[] exif :
        Arrays.asList(Samples.exif(orientation), Samples.littleExif(orientation))) {
      Bytes stripped = new Bytes(jpeg.strip(new Bytes(Samples.jpeg(exif))));

      assertThat(latin(stripped.all())).contains("Exif").doesNotContain("GPS");
      assertThat(jpeg.look(stripped)).isEqualTo(new Look("image/jpeg", width, height));
      assertThat(jpeg.strip(stripped)).isEqualTo(stripped.all());
    }
  }

  @Test
  void broken_exif_is_thrown_away() throws Exception {
    byte[] broken = Samples.segment(0xE1, "Exif\0\0", "II*\0\u00FF\u00FF");

    assertThat(jpeg.strip(new Bytes(Samples.jpeg(broken)))).isEqualTo(Samples.jpeg());
  }

  @Test
  void the_mark_of_a_machine_stays_and_the_place_beside_it_goes() throws Exception {
    byte[] ofJpeg =
        jpeg.strip(new Bytes(Samples.jpeg(Samples.segment(0xE1, XMP_IN_JPEG, Samples.XMP))));
    byte[] ofPng =
        png.strip(new Bytes(Samples.png(Png.chunk("iTXt", utf8(XMP_IN_PNG + Samples.XMP)))));
    byte[] ofWebp =
        webp.strip(
            new Bytes(
                Samples.webp(
                    Samples.riffChunk("VP8X", new byte[] {0x0C, 0, 0, 0, 29, 0, 0, 19, 0, 0}),
                    Samples.riffChunk("EXIF", utf8(GPS)),
                    Samples.riffChunk("XMP ", utf8(Samples.XMP)))));

    assertThat(latin(ofJpeg)).contains(XMP_IN_JPEG, AI).doesNotContain("GPS");
    assertThat(latin(ofPng)).contains(XMP_IN_PNG, AI).doesNotContain("GPS");
    assertThat(latin(ofWebp)).contains("XMP ", AI).doesNotContain("GPS", "EXIF");
    assertThat(jpeg.strip(new Bytes(ofJpeg))).isEqualTo(ofJpeg);
    assertThat(png.strip(new Bytes(ofPng))).isEqualTo(ofPng);
    assertThat(webp.strip(new Bytes(ofWebp))).isEqualTo(ofWebp);
    assertThat(webp.look(new Bytes(ofWebp))).isEqualTo(new Look("image/webp", 30, 20));
    assertThat(pixels(ofJpeg)).isEqualTo(pixels(Samples.jpeg()));
    assertThat(pixels(ofPng)).isEqualTo(pixels(Samples.png()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x Iptc4xmpExt:DigitalSourceType='%s'/>",
        "<x iptcExt:DigitalSourceType = \"%s\" />",
        "<Iptc4xmpExt:DigitalSourceType>%s</Iptc4xmpExt:DigitalSourceType>",
        "<Iptc4xmpExt:DigitalSourceType> \n %s </Iptc4xmpExt:DigitalSourceType>",
        "<Iptc4xmpExt:DigitalSourceType rdf:resource='%s'/>"
      })
  void the_mark_is_understood_however_it_is_written(String xmp) {
    assertThat(Provenance.of(utf8(xmp.formatted(AI))))
        .contains(new Provenance("trainedAlgorithmicMedia"));
  }

  @Test
  void what_is_no_mark_is_not_taken_for_one() {
    assertThat(Provenance.of(utf8("<x DigitalSourceType='http://evil.example/x'/>"))).isEmpty();
    assertThat(Provenance.of(utf8("<x other='" + AI + "'/>"))).isEmpty();
  }

  @Test
  void a_png_loses_its_words_and_keeps_its_pixels() throws Exception {
    byte[] gamma = Png.chunk("gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F});
    byte[] picture =
        Samples.png(
            gamma,
            Png.chunk("tEXt", utf8("Author\0" + GPS)),
            Png.chunk("zTXt", utf8("Comment\0" + GPS)),
            Png.chunk("iTXt", utf8("Title\0\0\0\0\0" + GPS)),
            Png.chunk("tIME", new byte[7]),
            Png.chunk("eXIf", utf8(GPS)),
            Png.chunk("prVt", utf8(GPS)));

    byte[] stripped = png.strip(new Bytes(Bytes.joined(picture, utf8("trailing " + GPS))));

    assertThat(stripped).isEqualTo(Samples.png(gamma));
    assertThat(pixels(stripped)).isEqualTo(pixels(picture));
  }

  @Test
  void a_png_that_lies_on_its_side_still_says_so() throws Exception {
    byte[] exif = Png.chunk("eXIf", Bytes.joined(Orientation.tiff(6), utf8(GPS)));

    assertThat(png.strip(new Bytes(Samples.png(exif))))
        .isEqualTo(Samples.png(Png.chunk("eXIf", Orientation.tiff(6))));
  }

  private static int[] pixels(byte[] picture) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
