package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.library.Snippet;
import io.postillion.core.library.SnippetId;
import io.postillion.core.library.Snippets;
import io.postillion.plugin.api.Web.Answer;
import io.postillion.plugin.api.World.Things;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a brand keeps for its posts, and posts from an article. */
@ApiTest
class LibraryApiTest {

  private static final String BAKERY = World.PICTURE.sha256();

  @Autowired private World world;
  @Autowired private Snippets snippets;
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

  @Test
  void pictures_are_found_by_words_with_their_rights() throws Exception {
    Answer found = web.get("approver", "library?words=BREAD our");

    assertThat(found.<List<String>>at("$.items[*].picture.sha256")).containsExactly(BAKERY);
    assertThat(found.<List<String>>at("$.items[*].rights")).containsExactly("Our own");
    assertThat(found.<String>at("$.items[0].picture.alt")).isEqualTo("A new bakery");
    assertThat(web.get("approver", "library?words=cheese").<List<?>>at("$.items")).isEmpty();
    assertThat(web.get("approver", "library?limit=200").status()).isEqualTo(200);
    assertThat(web.get("approver", "library?limit=201").status()).isEqualTo(400);
  }

  @Test
  void a_picture_of_the_library_stands_in_the_next_revision_with_its_words() throws Exception {
    String path = "posts/%s/library-pictures".formatted(acme.post().id());
    String body = "{'shownRevision': '%s', 'sha256': '%s'}".formatted(acme.revision().id(), BAKERY);

    Answer used = web.post("manager", path, body);

    assertThat(used.status()).isEqualTo(201);
    assertThat(used.<List<String>>at("$.content.media[*].sha256")).containsExactly(BAKERY, BAKERY);
    assertThat(used.<String>at("$.author.kind")).isEqualTo("person");
    assertThat(web.post("manager", path, body).reason()).isEqualTo("stale-revision");
    assertThat(web.post("manager", path, "{'sha256': '%s'}".formatted("0".repeat(64))).status())
        .isEqualTo(404);
  }

  @Test
  void snippets_are_read_by_name() throws Exception {
    Snippet hours =
        new Snippet(
            SnippetId.random(),
            World.ACME,
            "Hours " + SnippetId.random(),
            Locale.FRENCH,
            "Ouvert dès 7 h",
            world.person("manager").id(),
            SettableClock.START,
            1);
    snippets.insert(hours);

    assertThat(web.get("approver", "snippets").<List<Map<String, String>>>at("$.items"))
        .contains(
            Map.of(
                "id",
                hours.id().toString(),
                "name",
                hours.name(),
                "language",
                "fr",
                "text",
                "Ouvert dès 7 h"));
  }

  @Test
  void posts_are_asked_for_once_however_often_the_same_is_sent() throws Exception {
    String path = "articles/%s/posts".formatted(acme.article());
    String body =
        "{'channels': ['acme-wall'], 'angle': 'The ovens',"
            + " 'request': '0b0e7a3e-2a37-4c33-9b7b-0b6f3f1b9a55'}";

    Answer asked = web.post("manager", path, body);

    assertThat(asked.status()).isEqualTo(202);
    List<String> posts = asked.at("$.posts");
    assertThat(posts).hasSize(1);
    assertThat(web.post("manager", path, body).<List<String>>at("$.posts")).isEqualTo(posts);
    assertThat(web.get("manager", "posts/" + posts.get(0)).<String>at("$.post.article"))
        .isEqualTo(acme.article().toString());
    assertThat(web.post("manager", path, "{'channels': ['acme-wall']}").<List<String>>at("$.posts"))
        .isNotEqualTo(posts);
  }

  @Test
  void of_an_article_that_says_too_little_nothing_is_written() throws Exception {
    world.articlesSayLittle();
    acme = world.things(World.ACME);

    assertThat(
            web.post(
                    "manager",
                    "articles/%s/posts".formatted(acme.article()),
                    "{'channels': ['acme-wall']}")
                .reason())
        .isEqualTo("brief-too-thin");
  }

  @Test
  void what_cannot_be_asked_for_is_refused_with_a_reason() throws Exception {
    String path = "articles/%s/posts".formatted(acme.article());

    assertThat(web.post("manager", path, "{'channels': []}").reason()).isEqualTo("no-channel");
    assertThat(web.post("manager", path, "{}").detail()).contains("'channels' is missing");
    assertThat(
            web.post(
                    "manager",
                    path,
                    "{'channels': ['acme-wall'], 'angle': '%s'}".formatted("x".repeat(301)))
                .reason())
        .isEqualTo("angle-too-long");
    assertThat(web.post("manager", path, "{'channels': ['globex-wall']}").status()).isEqualTo(404);
  }
}
