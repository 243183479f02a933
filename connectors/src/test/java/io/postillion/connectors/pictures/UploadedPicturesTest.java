package io.postillion.connectors.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UploadedPicturesTest {

  private final UploadedPictures pictures =
      new UploadedPictures(new PictureSettings(Set.of(), 50_000_000, 1024 * 1024));

  @Test
  void an_upload_is_known_by_its_content_and_loses_what_it_tells_besides() {
    Picture picture = pictures.read("harbour.txt", Samples.jpeg(Samples.exif(1)));

    assertThat(picture.media())
        .extracting(Media::type, Media::width, Media::height, Media::alt)
        .containsExactly("image/jpeg", 30, 20, "");
    assertThat(picture.media().bytes()).isEqualTo(picture.bytes().length);
    assertThat(picture.bytes()).isEqualTo(pictures.read("x", Samples.jpeg()).bytes());
    assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain(Samples.GPS);
  }

  @Test
  void what_is_no_picture_is_refused_with_what_to_do() {
    refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "SVG");
    refused("Hello".getBytes(StandardCharsets.UTF_8), "is neither JPEG, PNG, GIF nor WebP");
    refused(new byte[0], "is empty");
  }

  @Test
  void what_is_too_large_is_refused() {
    refused(new byte[1024 * 1024 + 1], "The picture x.png has more than 1 MiB. Make it smaller.");
    refused(Samples.pngClaiming(40_000, 40_000), "at most 50 megapixels");
  }

  private void refused(byte[] bytes, String why) {
    assertThatThrownBy(() -> pictures.read("x.png", bytes))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining(why);
  }

  @Test
  void the_small_one_is_a_jpeg_of_the_same_shape() {
    Picture small = pictures.thumbnail(pictures.read("x", Samples.encoded("png", 3200, 1600)));

    assertThat(small.media())
        .extracting(Media::type, Media::width, Media::height)
        .containsExactly("image/jpeg", 640, 320);
    assertThat(small.media().sha256()).isEqualTo(Inspection.sha256(small.bytes()));
  }

  @Test
  void what_cannot_be_decoded_or_is_small_already_stays_as_it_is() {
    Picture webp = pictures.read("x.webp", Samples.webp());
    Picture tiny = pictures.read("x.png", Samples.encoded("png", 20, 10));

    assertThat(pictures.thumbnail(webp)).isEqualTo(webp);
    assertThat(pictures.thumbnail(tiny)).isEqualTo(tiny);
  }
}
