package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import io.postillion.core.ai.Asked;
import io.postillion.core.failure.Transient;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import io.postillion.plugin.api.Web.Answer;
import io.postillion.plugin.api.World.Things;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class TranslationsApiTest {

  @Autowired private World world;
  @Autowired private Outside outside;
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

  private String path() {
    return "posts/%s/translations".formatted(acme.post().id());
  }

  @Test
  void a_translation_is_a_post_of_its_own_with_an_address() throws Exception {
    Answer created = web.post("manager", path(), "{'channel': 'acme-wall', 'language': 'fr-CA'}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.<String>at("$.status")).isEqualTo("drafting");
    String address = created.response().getHeader("Location");
    Answer read = web.get("manager", URI.create(address).getPath());
    assertThat(read.<String>at("$.post.id")).isEqualTo(created.<String>at("$.id"));
    assertThat(read.<String>at("$.revisions[0].content.text")).isEqualTo("Traduit : Words of acme");
    assertThat(read.<String>at("$.revisions[0].content.language")).isEqualTo("fr-CA");
    assertThat(read.<String>at("$.revisions[0].author.kind")).isEqualTo("model");
    assertThat(read.<String>at("$.history[0].kind")).isEqualTo("translated");
    assertThat(outside.flowed).contains("post");
    Answer listed = web.get("manager", path());
    assertThat(listed.<String>at("$.items[0].post")).isEqualTo(created.<String>at("$.id"));
    assertThat(listed.<String>at("$.items[0].source")).isEqualTo(acme.post().id().toString());
    assertThat(listed.<String>at("$.items[0].revision")).isEqualTo(acme.revision().id().toString());
  }

  @Test
  void a_program_may_ask_and_the_words_are_the_models() throws Exception {
    Answer created =
        web.with(
            world.clientToken(World.ACME).value().reveal(),
            POST,
            "/api/v1/brands/acme/" + path(),
            "{'channel': 'acme-wall', 'language': 'fr'}");

    PostId id = PostId.of(created.<String>at("$.id"));
    Revision revision =
        world.stores().posts().current(world.stores().posts().get(World.ACME, id)).orElseThrow();
    assertThat(revision.author()).isEqualTo(Author.model("openai", "gpt", "translate-post 1"));
    assertThat(outside.translatedFor).isEqualTo(Asked.By.PROGRAM);
  }

  @Test
  void without_a_model_or_into_the_same_language_it_is_refused_with_a_reason() throws Exception {
    assertThat(web.post("manager", path(), "{'channel': 'acme-wall', 'language': 'en'}").reason())
        .isEqualTo("not-another-language");
    assertThat(web.post("manager", path(), "{'channel': 'acme-wall', 'language': '!'}").reason())
        .isEqualTo("not-another-language");
    assertThat(web.post("manager", path(), "{'language': 'fr'}").status()).isEqualTo(400);

    outside.hasTranslator = false;

    Answer refused = web.post("manager", path(), "{'channel': 'acme-wall', 'language': 'fr'}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.reason()).isEqualTo("needs-model");
  }

  @Test
  void a_channel_of_another_brand_is_not_there() throws Exception {
    assertThat(web.post("manager", path(), "{'channel': 'globex-wall', 'language': 'fr'}").status())
        .isEqualTo(404);
  }

  @Test
  void when_the_model_fails_the_answer_says_so_and_there_is_no_post() throws Exception {
    outside.failure = new Transient("Busy.");

    assertThat(web.post("manager", path(), "{'channel': 'acme-wall', 'language': 'fr'}").status())
        .isEqualTo(503);
    assertThat(world.stores().translations().of(World.ACME, acme.post().id())).isEmpty();
  }
}
