package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.postillion.core.people.Role;
import io.postillion.plugin.api.Web.Answer;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class TokensApiTest {

  @Autowired private World world;
  @Autowired private SettableClock clock;
  @Autowired private DataSource dataSource;
  private Web web;

  @Autowired
  void web(MockMvc mvc) {
    web = new Web(mvc);
  }

  @BeforeEach
  void begin() {
    world.begin();
  }

  @Test
  void a_token_is_shown_once_and_kept_nowhere() throws Exception {
    Answer issued = web.post("manager", "tokens", "{'kind': 'person', 'name': 'laptop'}");
    String secret = issued.at("$.secret");

    Answer list = web.get("manager", "tokens");

    assertThat(issued.status()).isEqualTo(201);
    assertThat(list.<List<String>>at("$.items[*].id")).contains(issued.<String>at("$.token.id"));
    assertThat(list.body()).doesNotContain(secret);
    assertThat(
            JdbcClient.create(dataSource).sql("select * from pst_api_token").query().listOfRows())
        .isNotEmpty()
        .noneMatch(row -> row.values().stream().anyMatch(secret::equals));
  }

  @Test
  void a_token_lives_90_days_unless_told_otherwise() throws Exception {
    Answer usual = web.post("manager", "tokens", "{'kind': 'person', 'name': 'laptop'}");
    Answer brief = web.post("manager", "tokens", "{'kind': 'person', 'name': 'x', 'days': 1}");

    assertThat(usual.<String>at("$.token.expiresAt")).isEqualTo("2027-02-20T09:30:00Z");
    assertThat(brief.<String>at("$.token.expiresAt")).isEqualTo("2026-11-23T09:30:00Z");
    assertThat(works(brief.at("$.secret"))).isTrue();
    clock.pass(Duration.ofDays(1));
    assertThat(works(brief.at("$.secret"))).isFalse();
    assertThat(works(usual.at("$.secret"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind': 'person', 'name': ' '}",
        "{'kind': 'person'}",
        "{'name': 'laptop'}",
        "{'kind': 'person', 'name': 'laptop', 'days': 0}",
        "{'kind': 'person', 'name': 'laptop', 'days': 367}",
        "{'kind': 'person', 'name': 'laptop', 'days': '7'}"
      })
  void a_token_without_name_kind_or_end_is_not_made(String body) throws Exception {
    assertThat(web.post("manager", "tokens", body).status()).isEqualTo(400);
  }

  @Test
  void only_an_administrator_makes_a_programs_token() throws Exception {
    String body = "{'kind': 'client', 'name': 'shop'}";

    assertThat(web.post("manager", "tokens", body).reason()).isEqualTo("not-allowed");
    assertThat(web.post("admin", "tokens", body).status()).isEqualTo(201);
  }

  @Test
  void a_program_makes_sees_and_revokes_no_tokens() throws Exception {
    String token = world.clientToken(World.ACME).value().reveal();

    assertThat(web.with(token, GET, "tokens", "").reason()).isEqualTo("not-a-person");
    assertThat(web.with(token, POST, "tokens", "{'kind': 'person', 'name': 'x'}").reason())
        .isEqualTo("not-a-person");
    assertThat(web.with(token, DELETE, "tokens/3f0c8a52-6f0b-4a0e-9d5e-1d1f0a3c7b11", "").reason())
        .isEqualTo("not-a-person");
  }

  @Test
  void a_revoked_token_opens_nothing() throws Exception {
    Answer issued = web.post("manager", "tokens", "{'kind': 'person', 'name': 'laptop'}");
    String secret = issued.at("$.secret");
    assertThat(works(secret)).isTrue();

    Answer revoked = web.as("manager", DELETE, "tokens/" + issued.at("$.token.id"), "");

    assertThat(revoked.status()).isEqualTo(204);
    assertThat(works(secret)).isFalse();
  }

  @Test
  void people_see_and_revoke_their_own_tokens_and_administrators_all() throws Exception {
    String id = world.tokenOf("manager", World.ACME).token().id().toString();

    assertThat(web.get("approver", "tokens").<List<String>>at("$.items[*].id")).doesNotContain(id);
    assertThat(web.as("approver", DELETE, "tokens/" + id, "").status()).isEqualTo(404);
    assertThat(web.get("admin", "tokens").<List<String>>at("$.items[*].id")).contains(id);
    assertThat(web.as("admin", DELETE, "tokens/" + id, "").status()).isEqualTo(204);
  }

  @Test
  void a_token_ends_with_its_person() throws Exception {
    String secret = world.tokenOf("manager", World.ACME).value().reveal();
    assertThat(works(secret)).isTrue();

    world.people(World.account("admin", World.ACME, Role.ADMIN));

    assertThat(works(secret)).isFalse();
  }

  @Test
  void a_token_loses_a_role_with_its_person() throws Exception {
    String secret = world.tokenOf("manager", World.ACME).value().reveal();
    world.people(World.account("manager", World.ACME, Role.APPROVER));

    Answer created =
        web.with(secret, POST, "posts", "{'channel': 'acme-wall', 'content': {'text': 'Hello'}}");

    assertThat(created.reason()).isEqualTo("not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "pst_p_", "pstp_0000000000000000000000000000000000000000000"})
  void a_token_that_is_none_is_refused_in_words(String token) throws Exception {
    Answer answer = web.with(token, GET, "posts", "");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.reason()).isEqualTo("not-logged-in");
    assertThat(answer.response().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
  }

  @Test
  void a_token_leaves_no_session_behind() throws Exception {
    String secret = world.tokenOf("manager", World.ACME).value().reveal();

    Answer answer = web.with(secret, GET, "posts", "");

    assertThat(answer.response().getCookies()).isEmpty();
    assertThat(answer.response().getHeader("Set-Cookie")).isNull();
  }

  @Test
  void a_bad_token_is_not_helped_by_a_good_session() throws Exception {
    Answer answer =
        web.send(
            Web.json(GET, "posts", "")
                .with(user("manager").authorities(() -> "POSTILLION_PERSON"))
                .header("Authorization", "Bearer wrong"));

    assertThat(answer.status()).isEqualTo(401);
  }

  private boolean works(String secret) throws Exception {
    return web.with(secret, GET, "posts", "").status() == 200;
  }
}
