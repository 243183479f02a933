package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.postillion.core.post.PostId;
import io.postillion.plugin.api.Web.Answer;
import io.postillion.plugin.api.World.Things;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who may have it, besides what every endpoint holds to. */
@ApiTest
class EvidenceApiTest {

  private static final ObjectMapper SORTED =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @Autowired private World world;
  private Web web;
  private Things acme;

  @Autowired
  void web(MockMvc mvc) {
    web = new Web(mvc);
  }

  @BeforeEach
  void begin() {
    world.begin();
    acme = world.things(World.ACME);
  }

  private static String evidence(PostId post) {
    return "posts/%s/evidence".formatted(post);
  }

  @Test
  void all_that_is_kept_of_a_post_is_read_at_once() throws Exception {
    web.post(
        "approver",
        "posts/%s/decisions".formatted(acme.post().id()),
        "{'revision': '%s', 'seal': '%s', 'decision': 'approved'}"
            .formatted(acme.revision().id(), acme.revision().seal()));

    Answer file = web.get("approver", evidence(acme.post().id()));

    assertThat(file.<String>at("$.format")).isEqualTo("postillion-evidence/1");
    assertThat(file.<String>at("$.content.post.brand")).isEqualTo("acme");
    assertThat(file.<String>at("$.content.versions[0].text")).isEqualTo("Words of acme");
    assertThat(file.<String>at("$.content.versions[0].sealCheck")).isEqualTo("matches");
    assertThat(file.<String>at("$.content.versions[0].pictures[0].origin.way")).isEqualTo("card");
    assertThat(file.<String>at("$.content.versions[0].pictures[0].bytesCheck"))
        .isEqualTo("differs");
    assertThat(file.<String>at("$.content.approvals[0].decision")).isEqualTo("approved");
    assertThat(file.<String>at("$.content.votes[0].person.name")).isEqualTo("approver of acme");
    assertThat(file.<String>at("$.content.calls[0].task")).isEqualTo("draft-post");
    assertThat(file.<List<String>>at("$.content.history[*].kind")).contains("approved");
    assertThat(file.<List<String>>at("$.content.gaps[*].kind")).contains("prompts", "rounds");
  }

  @Test
  void whoever_has_the_file_can_compute_its_hash_again() throws Exception {
    Answer file = web.get("manager", evidence(acme.post().id()));

    Map<String, Object> content = file.at("$.content");
    assertThat(sha256(content)).isEqualTo(file.<String>at("$.sha256"));
    file.<Map<String, String>>at("$.sections")
        .forEach((name, hash) -> assertThat(sha256(content.get(name))).as(name).isEqualTo(hash));
  }

  private static String sha256(Object value) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(SORTED.writeValueAsString(value).getBytes(StandardCharsets.UTF_8)));
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void another_brand_finds_nothing() throws Exception {
    Things globex = world.things(World.GLOBEX);

    assertThat(web.get("outsider", "/api/v1/brands/acme/" + evidence(acme.post().id())).status())
        .isEqualTo(404);
    assertThat(web.get("manager", evidence(globex.post().id())).status()).isEqualTo(404);
  }
}
