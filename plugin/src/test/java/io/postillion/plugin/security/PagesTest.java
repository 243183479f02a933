package io.postillion.plugin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Role;
import io.postillion.plugin.api.ApiTest;
import io.postillion.plugin.api.SettableClock;
import io.postillion.plugin.api.World;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApiTest
class PagesTest {

  @Autowired private MockMvc web;
  @Autowired private World world;
  @Autowired private SettableClock clock;
  @Autowired private CookieSameSiteSupplier sameSite;
  private MockHttpSession session = new MockHttpSession();

  /** Attempts of other tests are not those of this one's visitor. */
  private final String address = "visitor " + UUID.randomUUID();

  @BeforeEach
  void begin() {
    world.begin();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/desk", "/desk/posts", "/desk/nothing", "/sandbox", "/reports", "/actuator/env"})
  void no_page_opens_without_login(String page) throws Exception {
    MockHttpServletResponse response = perform(get(page));

    assertThat(response.getStatus()).isEqualTo(302);
    assertThat(response.getRedirectedUrl()).endsWith("/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/", "/actuator/health"})
  void the_way_in_and_the_health_are_open(String page) throws Exception {
    assertThat(perform(get(page)).getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/postillion/desk.css", "/webjars/htmx.org/dist/htmx.min.js"})
  void assets_are_open_and_may_be_cached(String asset) throws Exception {
    MockHttpServletResponse response = perform(get(asset));

    assertThat(response.getStatus()).isIn(200, 404);
    assertThat(response.getHeader("Cache-Control")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk",
        "/login",
        "/sandbox",
        "/reports",
        "/postillion/desk.css",
        "/webjars/nothing.js",
        "/api/v1/brands",
        "/hooks/acme-blog"
      })
  void every_answer_carries_the_headers(String page) throws Exception {
    MockHttpServletResponse response = perform(get(page).secure(true));

    assertThat(response.getHeader("Content-Security-Policy"))
        .contains("default-src 'self'; script-src 'self';", "frame-ancestors 'none'")
        .contains("form-action 'self'", "base-uri 'none'", "object-src 'none'");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(response.getHeader("Permissions-Policy")).contains("camera=()");
    assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
  }

  @Test
  void strict_transport_is_not_promised_on_plain_http() throws Exception {
    assertThat(perform(get("/login")).getHeader("Strict-Transport-Security")).isNull();
  }

  @Test
  void a_person_logs_in_and_sees_the_desk() throws Exception {
    MockHttpServletResponse response = login("manager", World.PASSWORD);

    assertThat(response.getRedirectedUrl()).isEqualTo("/desk");
    assertThat(perform(get("/desk")).getStatus()).isEqualTo(200);
  }

  @Test
  void after_the_login_comes_the_page_that_was_asked_for() throws Exception {
    perform(get("/desk/posts").accept("text/html"));

    assertThat(login("manager", World.PASSWORD).getRedirectedUrl()).contains("/desk/posts");
  }

  @Test
  void a_login_changes_the_session_id() throws Exception {
    String before = session.getId();

    login("manager", World.PASSWORD);

    assertThat(session.getId()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager", "nobody", ""})
  void a_wrong_login_and_a_wrong_password_are_told_alike(String login) throws Exception {
    assertThat(login(login, "wrong").getRedirectedUrl()).isEqualTo("/login?error");
    assertThat(perform(get("/desk")).getStatus()).isEqualTo(302);
  }

  @Test
  void a_login_without_csrf_token_leads_back_to_the_form() throws Exception {
    MockHttpServletResponse response =
        perform(post("/login").param("username", "manager").param("password", World.PASSWORD));

    assertThat(response.getRedirectedUrl()).isEqualTo("/login?expired");
    assertThat(perform(get("/desk")).getStatus()).isEqualTo(302);
  }

  @Test
  void a_forged_csrf_token_is_refused() throws Exception {
    login("manager", World.PASSWORD);

    assertThat(perform(post("/desk").with(csrf().useInvalidToken())).getStatus()).isEqualTo(403);
  }

  @Test
  void after_too_many_attempts_even_the_right_password_waits() throws Exception {
    for (int i = 0; i < LoginThrottle.PER_LOGIN_AND_ADDRESS; i++) {
      login("manager", "wrong");
    }

    assertThat(login("manager", World.PASSWORD).getRedirectedUrl()).isEqualTo("/login?wait=15");
    clock.pass(LoginThrottle.WINDOW);
    assertThat(login("manager", World.PASSWORD).getRedirectedUrl()).isEqualTo("/desk");
  }

  @Test
  void a_logout_is_a_post_and_ends_the_session() throws Exception {
    login("manager", World.PASSWORD);

    assertThat(perform(get("/logout")).getStatus()).isNotEqualTo(302);
    assertThat(perform(get("/desk")).getStatus()).isEqualTo(200);
    MockHttpSession before = session;
    assertThat(perform(post("/logout").with(csrf())).getRedirectedUrl()).isEqualTo("/login?logout");
    assertThat(before.isInvalid()).isTrue();
  }

  @Test
  void someone_who_was_struck_off_is_out_at_once() throws Exception {
    login("manager", World.PASSWORD);
    assertThat(perform(get("/api/v1/brands")).getStatus()).isEqualTo(200);

    world.people(World.account("admin", new BrandId("acme"), Role.ADMIN));

    assertThat(perform(get("/api/v1/brands")).getStatus()).isEqualTo(401);
  }

  @Test
  void a_session_calls_the_api_but_changes_nothing_without_csrf_token() throws Exception {
    login("admin", World.PASSWORD);
    String pause = "/api/v1/brands/acme/channels/acme-wall/pause";

    assertThat(perform(get("/api/v1/brands")).getStatus()).isEqualTo(200);
    MockHttpServletResponse forged = perform(post(pause));
    assertThat(forged.getStatus()).isEqualTo(403);
    assertThat(forged.getContentAsString()).contains("\"reason\":\"csrf\"");
    assertThat(perform(post(pause).with(csrf())).getStatus()).isEqualTo(200);
  }

  @Test
  void a_fragment_of_an_ended_session_sends_the_whole_page_to_the_login() throws Exception {
    MockHttpServletResponse reading = perform(get("/desk/posts").header("HX-Request", "true"));
    MockHttpServletResponse writing = perform(post("/desk/posts").header("HX-Request", "true"));

    assertThat(reading.getHeader("HX-Redirect")).isEqualTo("/login");
    assertThat(writing.getHeader("HX-Redirect")).isEqualTo("/login");
    assertThat(reading.getStatus()).isEqualTo(401);
  }

  @Test
  void the_session_cookie_stays_on_our_site() {
    assertThat(sameSite.getSameSite(new Cookie("JSESSIONID", "x"))).isEqualTo(SameSite.LAX);
  }

  private MockHttpServletResponse login(String login, String password) throws Exception {
    return perform(
        post("/login").param("username", login).param("password", password).with(csrf()));
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
    MvcResult result =
        web.perform(
                request
                    .session(session)
                    .with(
                        visit -> {
                          visit.setRemoteAddr(address);
                          return visit;
                        }))
            .andReturn();
    if (result.getRequest().getSession(false) instanceof MockHttpSession now) {
      session = now;
    }
    return result.getResponse();
  }
}
