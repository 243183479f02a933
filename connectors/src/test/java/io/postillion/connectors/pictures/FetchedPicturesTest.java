package io.postillion.connectors.pictures;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchedPicturesTest {

  @RegisterExtension
  static final WireMockExtension site =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  @TempDir static Path temp;

  private final Path folder = temp.resolve("articles");
  private final FetchedPictures pictures =
      new FetchedPictures(
          PictureSettings.of(Set.of(folder, temp.resolve("not-mounted"))),
          new Http(HttpSettings.defaults().allowing(Set.of("localhost"))),
          Clock.systemUTC());

  @ParameterizedTest
  @CsvSource({"jpeg, image/jpeg", "png, image/png", "gif, image/gif"})
  void a_picture_is_known_by_its_content_whatever_it_is_called(String format, String type)
      throws Exception {
    byte[] bytes = Samples.encoded(format, 300, 200);
    serve(bytes);

    Picture picture = pictures.fetch(at("/picture.txt?w=1"), "A sun");

    String hash =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture.bytes()));
    assertThat(picture.bytes()).isEqualTo(bytes);
    assertThat(picture.media()).isEqualTo(new Media(hash, type, 300, 200, bytes.length, "A sun"));
  }

  @Test
  void webp_comes_in_three_kinds() {
    byte[] lossy =
        Samples.riff(
            Samples.riffChunk(
                "VP8 ",
                new byte[] {0, 0, 0, (byte) 0x9D, 1, 0x2A, 0x2C, 0x01, (byte) 0xC8, 0x40, 0, 0}));
    byte[] extended =
        Samples.webp(
            Samples.riffChunk("VP8X", new byte[] {0, 0, 0, 0, 0x2B, 1, 0, (byte) 0xC7, 0, 0}));

    assertThat(look(Samples.webp())).isEqualTo(new Look("image/webp", 30, 20));
    assertThat(look(lossy)).isEqualTo(new Look("image/webp", 300, 200));
    assertThat(look(extended)).isEqualTo(new Look("image/webp", 300, 200));
  }

  private Look look(byte[] bytes) {
    serve(bytes);
    Media media = pictures.fetch(at("/x"), "").media();
    return new Look(media.type(), media.width(), media.height());
  }

  @Test
  void the_hash_is_that_of_what_is_left_without_the_metadata() {
    serve(Samples.jpeg(Samples.exif(1)));
    Picture first = pictures.fetch(at("/x"), "");
    serve(Samples.jpeg());
    Picture second = pictures.fetch(at("/x"), "");

    assertThat(first.media()).isEqualTo(second.media());
  }

  @Test
  void a_picture_of_1600_megapixels_is_refused_from_its_header() {
    serve(Samples.pngClaiming(40_000, 40_000));

    assertThatThrownBy(() -> pictures.fetch(at("/sun.png?sig=1"), ""))
        .isInstanceOf(Rejected.class)
        .hasMessage(
            "The picture localhost/sun.png has 40000 × 40000 pixels; at most 50 megapixels are"
                + " taken. Scale it down.");
  }

  @ParameterizedTest
  @CsvSource({"50000, 1000, true", "50001, 1000, false", "2147483647, 2147483647, false"})
  void the_limit_is_on_the_area(int width, int height, boolean taken) {
    serve(Samples.pngClaiming(width, height));

    if (taken) {
      assertThat(pictures.fetch(at("/x"), "").media().width()).isEqualTo(width);
    } else {
      assertThatThrownBy(() -> pictures.fetch(at("/x"), "")).isInstanceOf(Rejected.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "10, 0", "-1, 10"})
  void a_picture_without_an_area_is_broken(int width, int height) {
    serve(Samples.pngClaiming(width, height));

    assertThatThrownBy(() -> pictures.fetch(at("/x"), ""))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("Save it again");
  }

  static Stream<byte[]> whole() {
    return Stream.of(
        Samples.jpeg(Samples.exif(6)),
        Samples.png(),
        Samples.webp(),
        Samples.encoded("gif", 30, 20));
  }

  @ParameterizedTest
  @MethodSource("whole")
  void a_picture_that_ends_in_the_middle_is_refused_wherever_it_ends(byte[] bytes) {
    for (int length = 0; length < bytes.length; length++) {
      serve(Arrays.copyOf(bytes, length));

      assertThatThrownBy(() -> pictures.fetch(at("/x"), ""))
          .as("the first %d bytes", length)
          .isInstanceOf(Rejected.class)
          .hasMessageStartingWith("The picture localhost/x ");
    }
  }

  @ParameterizedTest
  @MethodSource("whole")
  void damaged_pictures_are_taken_or_refused_and_nothing_else(byte[] bytes) {
    Random chance = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = bytes.clone();
      for (int j = 0; j < 3; j++) {
        damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
      }
      try {
        for (Format format : Inspection.FORMATS) {
          if (format.isIn(new Bytes(damaged))) {
            format.look(new Bytes(damaged));
            assertThat(format.strip(new Bytes(damaged))).hasSizeLessThan(bytes.length + 500);
          }
        }
      } catch (BrokenPictureException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void a_png_with_a_wrong_checksum_is_damaged() {
    byte[] bytes = Samples.png();
    bytes[60] ^= 1;
    serve(bytes);

    assertThatThrownBy(() -> pictures.fetch(at("/x"), ""))
        .isInstanceOf(Rejected.class)
        .hasMessage("The picture localhost/x is damaged. Save it again and upload it anew.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>  | SVG
          <?xml version='1.0'?><svg/>                                  | SVG
          <!DOCTYPE html><title>Log in</title>                         | web page
          0000ftypavif                                                 | AVIF
          BM a bitmap                                                  | neither JPEG, PNG, GIF nor WebP
          %PDF-1.7                                                     | neither JPEG, PNG, GIF nor WebP
          """)
  void what_is_no_picture_for_a_network_is_called_by_its_name(String content, String name) {
    serve(Samples.utf8(content));

    assertThatThrownBy(() -> pictures.fetch(at("/x.png"), ""))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining(name);
  }

  @Test
  void a_missing_picture_is_refused_and_a_broken_server_is_tried_again() {
    site.stubFor(get("/gone").willReturn(aResponse().withStatus(404)));
    site.stubFor(get("/broken").willReturn(aResponse().withStatus(503)));

    assertThatThrownBy(() -> pictures.fetch(at("/gone"), ""))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("not there any more");
    assertThatThrownBy(() -> pictures.fetch(at("/broken"), ""))
        .isInstanceOf(Transient.class)
        .hasMessageStartingWith("The picture localhost/broken ");
  }

  @Test
  void a_file_of_a_folder_source_is_taken() throws IOException {
    Path file = Files.write(Files.createDirectories(folder).resolve("sun.png"), Samples.png());

    assertThat(pictures.fetch(file.toUri(), "").media().type()).isEqualTo("image/png");
  }

  @Test
  void no_other_file_is_taken_whatever_way_leads_to_it() throws IOException {
    Files.createDirectories(folder);
    Path secret = Files.write(temp.resolve("secret.png"), Samples.png());
    Path sibling =
        Files.write(
            Files.createDirectories(temp.resolve("articles-secret")).resolve("x.png"),
            Samples.png());

    for (URI way :
        Set.of(
            secret.toUri(),
            sibling.toUri(),
            URI.create(folder.toUri() + "../secret.png"),
            URI.create(folder.toUri() + "%2e%2e/secret.png"))) {
      assertThatThrownBy(() -> pictures.fetch(way, ""))
          .as(way.toString())
          .isInstanceOf(Rejected.class)
          .hasMessageContaining("outside the folders");
    }
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws IOException {
    Path secret = Files.write(temp.resolve("linked.png"), Samples.png());
    Path link = Files.createDirectories(folder).resolve("link.png");
    assumeThat(linked(link, secret)).as("this file system has symbolic links").isTrue();

    assertThatThrownBy(() -> pictures.fetch(link.toUri(), ""))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("outside the folders");
  }

  private static boolean linked(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // e.g. Windows without the right to
    }
  }

  @Test
  void a_file_that_is_too_long_or_not_there_is_refused() throws IOException {
    Path huge = Files.createDirectories(folder).resolve("huge.png");
    Files.write(huge, new byte[21 * 1024 * 1024]);

    assertThatThrownBy(() -> pictures.fetch(huge.toUri(), ""))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("more than 20 MiB");
    assertThatThrownBy(() -> pictures.fetch(folder.resolve("none.png").toUri(), ""))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("none.png")
        .hasMessageContaining("correct its name");
    assertThatThrownBy(() -> pictures.fetch(folder.toUri(), "")).isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data:image/png;base64,AAAA",
        "ftp://acme.example/x.png",
        "x.png",
        "jar:file:/x!/y",
        "file://host/share/x.png",
        "file:relative.png"
      })
  void other_ways_to_a_picture_are_closed(String location) {
    assertThatThrownBy(() -> pictures.fetch(URI.create(location), "")).isInstanceOf(Rejected.class);
  }

  private static void serve(byte[] bytes) {
    site.stubFor(get(anyUrl()).willReturn(ok().withBody(bytes)));
  }

  private static URI at(String path) {
    return URI.create("http://localhost:" + site.getPort() + path);
  }
}
