package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.api.Web.Answer;
import io.postillion.plugin.api.World.Things;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class VoiceApiTest {

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

  private Answer decide(String verdict) throws Exception {
    return web.post(
        "manager",
        "voice/%s/decisions".formatted(acme.rule()),
        "{'verdict': '%s'}".formatted(verdict));
  }

  @Test
  void a_rule_is_accepted_and_withdrawn_and_says_by_whom() throws Exception {
    Answer accepted = decide("accepted");

    assertThat(accepted.status()).isEqualTo(201);
    assertThat(accepted.<String>at("$.change.kind")).isEqualTo("replaced");
    assertThat(accepted.<String>at("$.change.words")).isEqualTo("utilise");
    assertThat(accepted.<String>at("$.decidedBy"))
        .isEqualTo(world.person("manager").id().toString());
    assertThat(decide("accepted").status()).isEqualTo(409);
    assertThat(decide("withdrawn").status()).isEqualTo(201);
    assertThat(decide("dismissed").status()).isEqualTo(409);

    Answer voice = web.get("approver", "voice");
    assertThat(voice.<List<String>>at("$.rules[*].verdict")).containsExactly("withdrawn");
    assertThat(voice.<List<Object>>at("$.proposals")).isEmpty();
    assertThat(voice.<String>at("$.model")).isEqualTo("words-1");
    assertThat(voice.<Boolean>at("$.readsMeaning")).isFalse();
  }

  @Test
  void a_decision_that_is_none_is_refused() throws Exception {
    assertThat(web.post("manager", "voice/%s/decisions".formatted(acme.rule()), "{}").status())
        .isEqualTo(400);
    assertThat(web.post("manager", "voice/none/decisions", "{'verdict': 'accepted'}").status())
        .isEqualTo(404);
  }
}
