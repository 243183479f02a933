package io.postillion.plugin.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.api.Web.Answer;
import io.postillion.plugin.api.World.Things;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** Cards, crops and words for pictures. */
@ApiTest
class PicturesApiTest {

  @Autowired private World world;
  private Web web;
  private Things acme;
  private String post = "";

  @Autowired
  void web(MockMvc mvc) {
    web = new Web(mvc);
  }

  @BeforeEach
  void begin() {
    world.begin();
    acme = world.things(World.ACME);
    post = "posts/" + acme.post().id();
  }

  private Answer use(String sha256, String alt) throws Exception {
    return web.post(
        "manager",
        post + "/pictures",
        "{'shownRevision': '%s', 'sha256': '%s', 'alt': '%s', 'place': 1}"
            .formatted(acme.revision().id(), sha256, alt));
  }

  @Test
  void the_article_has_ideas_for_cards() throws Exception {
    assertThat(web.get("manager", post + "/cards").<List<Map<String, String>>>at("$.items"))
        .contains(
            Map.of("kind", "title", "main", "A new bakery", "detail", ""),
            Map.of("kind", "figure", "main", "300", "detail", "It will bake 300 loaves a day."));
  }

  @Test
  void a_card_can_be_made_looked_at_and_used() throws Exception {
    Answer made =
        web.post("manager", post + "/cards", "{'kind': 'title', 'main': 'A bakery in Lyon'}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.<Integer>at("$.picture.width")).isEqualTo(1200);
    assertThat(made.<String>at("$.picture.alt")).isEqualTo("A bakery in Lyon");
    assertThat(made.<String>at("$.author.kind")).isEqualTo("person");
    assertThat(web.get("manager", post).<List<?>>at("$.revisions")).hasSize(1);
    String sha256 = made.at("$.picture.sha256");
    Answer seen = web.get("manager", post + "/pictures/" + sha256);
    assertThat(seen.response().getContentType()).isEqualTo("image/png");
    assertThat(seen.response().getHeader("Content-Security-Policy")).contains("sandbox");
    assertThat(
            ImageIO.read(new ByteArrayInputStream(seen.response().getContentAsByteArray()))
                .getHeight())
        .isEqualTo(675);

    Answer used = use(sha256, "A bakery in Lyon, in words");

    assertThat(used.status()).isEqualTo(201);
    assertThat(used.<List<String>>at("$.content.media[*].sha256")).containsExactly(sha256);
    assertThat(used.<String>at("$.content.media[0].alt")).isEqualTo("A bakery in Lyon, in words");
    assertThat(used.<String>at("$.seal")).isNotEqualTo(acme.revision().seal());
    assertThat(use(sha256, "Again").reason()).isEqualTo("stale-revision");
  }

  @Test
  void a_crop_says_which_part_of_which_picture_it_is() throws Exception {
    Answer cut = web.post("manager", post + "/crops", "{'image': 1, 'focusX': 0.5, 'focusY': 1}");

    assertThat(cut.status()).isEqualTo(201);
    assertThat(cut.<String>at("$.picture.alt")).isEqualTo("An oven");
    assertThat(cut.<Integer>at("$.part.y")).isEqualTo(300);
    assertThat(cut.<Integer>at("$.part.height")).isEqualTo(900);
    assertThat(cut.<String>at("$.part.original")).isEqualTo("0e".repeat(32));
  }

  @Test
  void a_picture_by_a_model_says_which_and_carries_its_mark() throws Exception {
    Answer made = web.post("manager", post + "/generated-pictures", "{'wish': 'A bakery at dawn'}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.<String>at("$.model")).isEqualTo("openai gpt-image-1 · imagine-picture 1");
    assertThat(made.<String>at("$.picture.alt")).isEmpty();
    Answer seen = web.get("manager", post + "/pictures/" + made.<String>at("$.picture.sha256"));
    assertThat(new String(seen.response().getContentAsByteArray(), ISO_8859_1))
        .contains("digitalsourcetype/trainedAlgorithmicMedia");
  }

  @Test
  void a_program_makes_pictures_too_and_is_named_as_their_maker() throws Exception {
    String token = world.clientToken(World.ACME).value().reveal();

    Answer made =
        web.with(token, HttpMethod.POST, post + "/cards", "{'kind': 'figure', 'main': '300'}");

    assertThat(made.<String>at("$.author.kind")).isEqualTo("program");
    assertThat(made.<String>at("$.author.name")).isEqualTo("shop");
  }

  @Test
  void what_a_picture_shows_is_suggested_and_nothing_changes() throws Exception {
    Answer said =
        web.post(
            "manager", post + "/alt-texts", "{'sha256': '%s'}".formatted(World.PICTURE.sha256()));

    assertThat(said.<String>at("$.words")).isEqualTo("A new bakery");
    assertThat(said.<String>at("$.author.kind")).isEqualTo("offline");
    assertThat(web.get("manager", post).<List<?>>at("$.revisions")).hasSize(1);
  }

  @Test
  void what_cannot_be_shown_is_refused_with_its_reason() throws Exception {
    assertThat(card("漢").reason()).isEqualTo("card-character-missing");
    assertThat(card("b".repeat(200)).reason()).isEqualTo("card-too-long");
    assertThat(card("bread ".repeat(100)).reason()).isEqualTo("card-too-long");
    assertThat(card(" ").reason()).isEqualTo("empty-text");
    assertThat(web.post("manager", post + "/crops", "{'image': 9}").reason())
        .isEqualTo("picture-not-usable");
    assertThat(
            web.post("manager", post + "/crops", "{'image': 1, 'focusX': 2, 'focusY': 0}").status())
        .isEqualTo(400);
    assertThat(web.get("manager", post + "/pictures/" + "ab".repeat(32)).status()).isEqualTo(404);
    assertThat(use("ab".repeat(32), "").status()).isEqualTo(404);
  }

  private Answer card(String words) throws Exception {
    return web.post("manager", post + "/cards", "{'kind': 'title', 'main': '%s'}".formatted(words));
  }
}
