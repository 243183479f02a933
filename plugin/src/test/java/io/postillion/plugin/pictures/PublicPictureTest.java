package io.postillion.plugin.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.plugin.api.ApiTest;
import io.postillion.plugin.api.SettableClock;
import io.postillion.plugin.api.World;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class PublicPictureTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final BrandId GLOBEX = new BrandId("globex");
  private static final Media BREAD =
      new Media("ab".repeat(32), "image/jpeg", 5, 4, 3, "A loaf of bread");
  private static final Media OTHER =
      new Media("cd".repeat(32), "image/png", 5, 4, 3, "Another loaf");
  private static final Media DRAWING =
      new Media("ef".repeat(32), "image/svg+xml", 5, 4, 3, "A drawing");
  private static final byte[] BYTES = {1, 2, 3};

  @Autowired private MockMvc web;
  @Autowired private World world;
  @Autowired private MediaStore media;
  @Autowired private PictureAddresses addresses;
  @Autowired private SettableClock clock;

  @BeforeEach
  void begin() {
    world.begin();
    media.put(ACME, BREAD, BYTES);
    media.put(ACME, DRAWING, BYTES);
    media.put(GLOBEX, OTHER, BYTES);
  }

  @Test
  void whoever_has_the_address_sees_the_picture_without_a_login() throws Exception {
    MockHttpServletResponse response = fetch(path(ACME, BREAD));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsByteArray()).isEqualTo(BYTES);
    assertThat(response.getContentType()).isEqualTo("image/jpeg");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=86400, private");
    assertThat(response.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(response.getHeaders("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.getHeader("Set-Cookie")).isNull();
  }

  @Test
  void a_network_may_ask_for_the_head_first() throws Exception {
    assertThat(web.perform(head(path(ACME, BREAD))).andReturn().getResponse().getStatus())
        .isEqualTo(200);
  }

  @Test
  void the_address_is_good_for_a_day() throws Exception {
    URI path = path(ACME, BREAD);

    clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(fetch(path).getStatus()).isEqualTo(200);
    clock.pass(Duration.ofSeconds(1));
    refused(path.toString());
  }

  @Test
  void an_address_that_is_not_right_in_every_part_shows_nothing_and_tells_nothing()
      throws Exception {
    String good = path(ACME, BREAD).toString();
    String sha256 = BREAD.sha256();

    for (String bad :
        List.of(
            good.replace("/acme/", "/globex/"),
            good.replace("/acme/", "/nobody/"),
            good.replace("/acme/", "/A_B/"),
            good.replace(sha256, OTHER.sha256()),
            good.replace(sha256, "00".repeat(32)),
            good.replace(".jpg", ".png"),
            good.replace(".jpg", ""),
            good.replaceAll("until=\\d+", "until=9999999999"),
            good.replaceAll("until=\\d+", "until=soon"),
            good.replaceAll("until=\\d+&", ""),
            good.replaceAll("sig=.*", "sig="),
            good.replaceAll("sig=.*", "sig=" + "0".repeat(64)),
            good.replaceAll("&sig=.*", ""),
            good.replaceAll("\\?.*", ""))) {
      refused(bad);
    }
  }

  @Test
  void a_right_address_of_a_picture_that_the_brand_does_not_have_tells_the_same() throws Exception {
    refused(path(ACME, OTHER).toString());
    refused(path(GLOBEX, BREAD).toString());
    refused(path(new BrandId("nobody"), BREAD).toString());
  }

  @Test
  void what_was_stored_as_another_type_is_not_shown() throws Exception {
    refused(
        path(ACME, new Media(DRAWING.sha256(), "image/png", 5, 4, 3, "Said to be a picture"))
            .toString());
  }

  @Test
  void pictures_can_only_be_fetched() throws Exception {
    assertThat(web.perform(post(path(ACME, BREAD))).andReturn().getResponse().getStatus())
        .isEqualTo(405);
  }

  private void refused(String path) throws Exception {
    MockHttpServletResponse response = fetch(URI.create(path));
    assertThat(response.getStatus()).as(path).isEqualTo(404);
    assertThat(response.getContentAsByteArray()).as(path).isEmpty();
  }

  private MockHttpServletResponse fetch(URI path) throws Exception {
    return web.perform(get(path)).andReturn().getResponse();
  }

  private URI path(BrandId brand, Media picture) {
    URI address =
        addresses
            .of(brand, new ChannelId("acme-wall"), URI.create("https://graph.example"))
            .of(picture);
    return URI.create(address.getPath() + "?" + address.getQuery());
  }
}
