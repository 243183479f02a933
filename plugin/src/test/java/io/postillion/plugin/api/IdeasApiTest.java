package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.failure.Transient;
import io.postillion.core.post.Author;
import io.postillion.plugin.api.Web.Answer;
import io.postillion.plugin.api.World.Things;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class IdeasApiTest {

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
    world.articlesSayLittle();
    acme = world.things(World.ACME);
  }

  private String brief() {
    return "articles/%s/brief".formatted(acme.article());
  }

  private String variants() {
    return "posts/%s/variants".formatted(acme.post().id());
  }

  @Test
  void an_article_without_a_brief_has_an_empty_one_with_its_points_and_questions()
      throws Exception {
    Answer brief = web.get("approver", brief());

    assertThat(brief.<String>at("$.brief.keyMessage")).isEmpty();
    assertThat(brief.<Integer>at("$.points")).isEqualTo(15);
    assertThat(brief.<Integer>at("$.least")).isEqualTo(30);
    assertThat(brief.<Boolean>at("$.enough")).isFalse();
    assertThat(brief.<List<String>>at("$.criteria[?(@.met == true)].criterion"))
        .containsExactly("evidence", "sources");
    assertThat(brief.<List<String>>at("$.criteria[?(@.criterion == 'audience')].question"))
        .containsExactly("Who should read this?");
  }

  @Test
  void a_brief_is_written_by_a_person_and_counts_at_once() throws Exception {
    Answer written =
        web.put(
            "manager",
            brief(),
            "{'audience': 'everyone', 'callToAction': 'Come by', 'deadline': '2026-12-24'}");

    assertThat(written.status()).isEqualTo(200);
    assertThat(written.<String>at("$.brief.deadline")).isEqualTo("2026-12-24");
    assertThat(written.<Integer>at("$.points")).isEqualTo(45);
    assertThat(web.put("manager", brief(), "{'deadline': 'soon'}").status()).isEqualTo(400);
  }

  @Test
  void a_proposal_says_who_made_it_and_leaves_the_brief_as_it_is() throws Exception {
    Answer proposal = web.post("manager", brief() + "/proposal", "");

    assertThat(proposal.<String>at("$.brief.audience")).isEqualTo("people of Lyon");
    assertThat(proposal.<List<String>>at("$.questions")).containsExactly("Which street?");
    assertThat(proposal.<String>at("$.author.kind")).isEqualTo("model");
    assertThat(web.get("manager", brief()).<String>at("$.brief.audience")).isEmpty();
  }

  @Test
  void ideas_are_found_listed_used_and_dropped() throws Exception {
    Answer found = web.post("manager", "ideas", "{'article': '%s'}".formatted(acme.article()));

    assertThat(found.status()).isEqualTo(201);
    assertThat(found.<String>at("$.items[0].kind")).isEqualTo("figure");
    assertThat(found.<String>at("$.items[0].why.detail")).isEqualTo("It is a lot");
    String idea = found.at("$.items[0].id");
    Answer open = web.get("manager", "ideas");
    String gap = open.<List<String>>at("$.items[?(@.kind == 'gap')].id").get(0);
    assertThat(open.<List<String>>at("$.items[?(@.kind == 'gap')].channel"))
        .containsExactly("acme-wall");

    Answer used = web.post("manager", "ideas/%s/use".formatted(idea), "");
    assertThat(used.<String>at("$.article")).isEqualTo(acme.article().toString());
    assertThat(web.get("manager", brief()).<String>at("$.brief.angle"))
        .isEqualTo("Three hundred loaves");
    assertThat(web.post("manager", "ideas/%s/drop".formatted(idea), "").reason())
        .isEqualTo("already-done");
    assertThat(web.post("manager", "ideas/%s/drop".formatted(gap), "").status()).isEqualTo(204);
    assertThat(web.get("manager", "ideas?status=dropped").<List<String>>at("$.items[*].id"))
        .contains(gap);
    assertThat(web.get("manager", "ideas").<List<String>>at("$.items[*].id"))
        .doesNotContain(idea, gap);
    assertThat(web.get("manager", "ideas?status=lost").status()).isEqualTo(400);
  }

  @Test
  void asking_about_nothing_is_refused_with_what_to_do() throws Exception {
    assertThat(web.post("manager", "ideas", "{}").detail()).startsWith("Choose an article");
  }

  @Test
  void a_model_out_of_reach_is_said_so() throws Exception {
    outside.failure = new Transient("openai did not answer. Ask again later.");

    assertThat(web.post("manager", "ideas", "{'topic': 'bread'}").status()).isEqualTo(503);
    assertThat(web.post("manager", brief() + "/proposal", "").status()).isEqualTo(503);
  }

  @Test
  void versions_are_offered_listed_and_one_is_taken() throws Exception {
    Answer offered =
        web.post("manager", variants(), "{'variants': ['how-to', 'question'], 'wish': 'warmer'}");

    assertThat(offered.<List<String>>at("$.items[*].variant"))
        .containsExactly("question", "how-to");
    assertThat(offered.<List<String>>at("$.refusals")).isEmpty();
    assertThat(offered.<String>at("$.items[0].content.text")).startsWith("Drafted: warmer");
    assertThat(web.get("approver", variants()).<List<String>>at("$.items[*].id"))
        .isEqualTo(offered.<List<String>>at("$.items[*].id"));

    Answer taken =
        web.post(
            "manager", "%s/%s/take".formatted(variants(), offered.<String>at("$.items[1].id")), "");

    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.<String>at("$.author.kind")).isEqualTo("model");
    assertThat(
            world
                .stores()
                .posts()
                .current(world.stores().posts().get(World.ACME, acme.post().id()))
                .orElseThrow()
                .author()
                .kind())
        .isEqualTo(Author.Kind.MODEL);
    assertThat(web.get("manager", variants()).<List<String>>at("$.items")).isEmpty();
  }

  @Test
  void none_or_too_many_manners_are_refused() throws Exception {
    assertThat(web.post("manager", variants(), "{'variants': []}").reason())
        .isEqualTo("too-many-variants");
    assertThat(web.post("manager", variants(), "{'variants': ['loud']}").status()).isEqualTo(400);
    assertThat(web.post("manager", variants(), "{}").detail()).contains("'variants' is missing");
  }
}
