package io.postillion.plugin.client;

import static io.postillion.plugin.api.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Colleagues who are added at the desk: the link, the password, the login, and its end. */
@ExtendWith(OutputCaptureExtension.class)
class PeopleDoorTest extends ClientTest {

  private static final String PEOPLE = DESK + "/people";
  private static final String PASSWORD = "seven bells at noon";

  private final String login = "lea-" + UUID.randomUUID().toString().substring(0, 8);
  private final MockHttpSession session = new MockHttpSession();

  private MockHttpServletResponse add(String email, String... roles) throws Exception {
    MockHttpServletRequestBuilder form =
        post(PEOPLE + "/new")
            .param("login", login)
            .param("name", "Lea <Lefort>")
            .param("email", email)
            .param("language", "fr")
            .param("zone", "Europe/Paris")
            .with(csrf());
    for (String role : roles) {
      form.param("role", role);
    }
    return of("admin").send(form);
  }

  private String linkOf(String text) {
    return find("/desk/password/psti_[A-Za-z0-9_-]{43}", text);
  }

  /** Added, with a link in a letter. */
  private String invited(String... roles) throws Exception {
    assertThat(add(login + "@acme.example", roles).getRedirectedUrl()).isEqualTo(PEOPLE);
    return linkOf(postbag.letters.get(postbag.letters.size() - 1).text());
  }

  private MockHttpServletResponse choose(String link, String password) throws Exception {
    return browser().press(link, "password", password, "again", password);
  }

  private Person lea() {
    return world.person(login);
  }

  private MockHttpServletResponse asLea(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.session(session)).andReturn().getResponse();
  }

  private MockHttpServletResponse logIn(String password) throws Exception {
    return asLea(post("/login").param("username", login).param("password", password).with(csrf()));
  }

  @Test
  void whoever_is_added_chooses_a_password_by_the_link_and_comes_in(CapturedOutput log)
      throws Exception {
    String link = invited("approver");

    MockHttpServletResponse page = browser().open(link);
    assertThat(text(page))
        .contains("Lea &lt;Lefort&gt;", login, "autocomplete=\"new-password\"")
        .doesNotContain("<Lefort>");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
    assertThat(browser().open(link).getStatus()).isEqualTo(200);
    assertThat(logIn(PASSWORD).getRedirectedUrl()).contains("error");

    assertThat(choose(link, PASSWORD).getRedirectedUrl()).isEqualTo("/login?chosen");
    assertThat(text(browser().open("/login?chosen=yes"))).contains("Your password is chosen");
    assertThat(logIn(PASSWORD).getRedirectedUrl()).doesNotContain("error");
    assertThat(asLea(get(DESK + "/people")).getStatus()).isEqualTo(200);
    assertThat(asLea(get("/desk/globex/people")).getStatus()).isEqualTo(404);
    assertThat(asLea(get(PEOPLE + "/new")).getStatus()).isEqualTo(403);
    assertThat(log).doesNotContain(link.substring(link.lastIndexOf('/')), PASSWORD);
  }

  @Test
  void a_link_that_was_used_and_one_that_never_was_get_the_same_answer() throws Exception {
    String link = invited("approver");
    choose(link, PASSWORD);

    MockHttpServletResponse used = browser().open(link);
    MockHttpServletResponse never = browser().open("/desk/password/psti_" + "A".repeat(43));
    assertThat(used.getStatus()).isEqualTo(404);
    assertThat(never.getStatus()).isEqualTo(404);
    assertThat(text(used)).isEqualTo(text(never)).contains("opens nothing");
    assertThat(choose(link, "another good password").getStatus()).isEqualTo(404);
    assertThat(logIn(PASSWORD).getRedirectedUrl()).doesNotContain("error");
  }

  @Test
  void what_is_easily_guessed_is_refused_and_the_link_stays() throws Exception {
    String link = invited("approver");

    for (String weak : new String[] {"short", login + "123", "aaaaaaaaaaaaaaaa", "ab".repeat(40)}) {
      assertThat(choose(link, weak).getStatus()).as(weak).isEqualTo(422);
    }
    assertThat(browser().press(link, "password", PASSWORD, "again", PASSWORD + "x").getStatus())
        .isEqualTo(422);
    assertThat(choose(link, PASSWORD).getStatus()).isEqualTo(302);
  }

  @Test
  void without_a_token_of_the_form_nothing_is_chosen_and_who_tries_too_often_waits()
      throws Exception {
    String link = invited("approver");

    assertThat(browser().forge(link, "password", PASSWORD, "again", PASSWORD).getRedirectedUrl())
        .contains("/login?expired");
    for (int i = 0; i < 60; i++) {
      browser().open("/desk/password/psti_" + "B".repeat(43));
    }
    assertThat(browser().open(link).getStatus()).isEqualTo(429);
    assertThat(choose(link, PASSWORD).getStatus()).isEqualTo(429);
  }

  @Test
  void a_letter_shows_the_link_to_nobody_else_and_without_one_it_is_shown_once() throws Exception {
    String link = invited("approver");
    assertThat(text(of("admin").open(PEOPLE))).contains(login).doesNotContain(link);

    postbag.open = false;
    MockHttpServletRequestBuilder again = post(PEOPLE + "/" + lea().id() + "/link").with(csrf());
    var flash =
        mvc.perform(again.with(user("admin").authorities(() -> "POSTILLION_PERSON")))
            .andReturn()
            .getFlashMap();
    String shown = linkOf(String.valueOf(flash.get("link")));

    assertThat(browser().open(link).getStatus()).isEqualTo(404);
    assertThat(browser().open(shown).getStatus()).isEqualTo(200);
    assertThat(text(of("admin").open(PEOPLE)))
        .doesNotContain("psti_")
        .contains("made a password link for Lea", "and saw it");
  }

  @Test
  void a_new_password_ends_what_was_open_with_the_old_one() throws Exception {
    choose(invited("approver"), PASSWORD);
    logIn(PASSWORD);
    assertThat(asLea(get(PEOPLE)).getStatus()).isEqualTo(200);

    of("admin").press(PEOPLE + "/" + lea().id() + "/link");
    String link = linkOf(postbag.letters.get(postbag.letters.size() - 1).text());
    assertThat(asLea(get(PEOPLE)).getStatus()).isEqualTo(200);
    choose(link, "eight bells at dusk");

    assertThat(asLea(get(PEOPLE)).getRedirectedUrl()).contains("/login");
    assertThat(asLea(get("/login")).getStatus()).isEqualTo(200);
    assertThat(asLea(get("/desk/nothing/at/all")).getStatus()).isEqualTo(404);
    assertThat(logIn(PASSWORD).getRedirectedUrl()).contains("error");
    assertThat(logIn("eight bells at dusk").getRedirectedUrl()).doesNotContain("error");
  }

  @Test
  void rights_that_were_taken_are_gone_with_the_next_click() throws Exception {
    choose(invited("approver", "admin"), PASSWORD);
    logIn(PASSWORD);
    assertThat(asLea(get(PEOPLE + "/new")).getStatus()).isEqualTo(200);

    of("admin")
        .press(
            PEOPLE + "/" + lea().id(),
            "seen",
            find(
                    "name=\"seen\" value=\"[^\"]+\"",
                    text(of("admin").open(PEOPLE + "/" + lea().id())))
                .replaceAll(".*value=\"|\"$", ""),
            "name",
            "Lea",
            "zone",
            "UTC",
            "role",
            "approver");
    assertThat(lea().may(Role.ADMIN, ACME)).isFalse();
    assertThat(asLea(get(PEOPLE + "/new")).getStatus()).isEqualTo(403);

    String id = lea().id().toString();
    assertThat(of("admin").press(PEOPLE + "/" + id + "/remove").getRedirectedUrl())
        .isEqualTo(PEOPLE);
    assertThat(asLea(get(PEOPLE)).getRedirectedUrl()).contains("/login");
    assertThat(logIn(PASSWORD).getRedirectedUrl()).contains("error");
  }

  @Test
  void only_administrators_of_the_brand_do_this_and_whom_the_configuration_names_stays()
      throws Exception {
    invited("approver");
    String id = lea().id().toString();
    for (String other : new String[] {"manager", "approver"}) {
      assertThat(of(other).press(PEOPLE + "/" + id + "/link").getStatus()).isEqualTo(403);
      assertThat(of(other).press(PEOPLE + "/" + id + "/remove").getStatus()).isEqualTo(403);
      assertThat(of(other).open(PEOPLE + "/" + id).getStatus()).isEqualTo(403);
      assertThat(text(of(other).open(PEOPLE))).doesNotContain("people/new", "acme.example");
    }
    assertThat(of("outsider").press(PEOPLE + "/" + id + "/remove").getStatus()).isEqualTo(404);
    String approver = world.person("approver").id().toString();
    assertThat(text(of("admin").open(PEOPLE)))
        .contains("postillion.people.approver")
        .doesNotContain(PEOPLE + "/" + approver);
    assertThat(of("admin").open(PEOPLE + "/" + approver).getStatus()).isEqualTo(404);
    of("admin").press(PEOPLE + "/" + approver + "/remove");
    assertThat(world.person("approver").may(Role.APPROVER, ACME)).isTrue();
    assertThat(of("admin").forge(PEOPLE + "/" + id + "/remove").getRedirectedUrl())
        .contains("expired");
  }

  @Test
  void what_is_wrong_is_said_and_what_was_typed_stays() throws Exception {
    MockHttpServletResponse refused = add("nowhere", "approver");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused))
        .contains("This is no e-mail address", "value=\"" + login + "\"", "Lea &lt;Lefort&gt;")
        .contains("value=\"nowhere\"", "value=\"approver\" checked");
    assertThat(add("").getStatus()).isEqualTo(422);
    assertThat(world.stores().people().byLogin(login)).isEmpty();
  }

  @Test
  void an_account_of_another_brand_is_added_when_somebody_says_that_it_is_meant() throws Exception {
    choose(invited("approver"), PASSWORD);
    String[] fields = {
      "login", login, "name", "Eve", "zone", "UTC", "language", "en", "role", "manager"
    };

    MockHttpServletResponse asked = of("outsider").press("/desk/globex/people/new", fields);
    assertThat(asked.getStatus()).isEqualTo(422);
    assertThat(text(asked))
        .contains("Lea &lt;Lefort&gt; has or had an account", "name=\"meant\"", "value=\"Eve\"");
    assertThat(lea().brands()).containsExactly(ACME);

    String[] meant = Arrays.copyOf(fields, fields.length + 2);
    meant[fields.length] = "meant";
    meant[fields.length + 1] = "yes";
    assertThat(of("outsider").press("/desk/globex/people/new", meant).getRedirectedUrl())
        .isEqualTo("/desk/globex/people");
    assertThat(lea().name()).isEqualTo("Lea <Lefort>");
    assertThat(lea().may(Role.MANAGER, new BrandId("globex"))).isTrue();
    assertThat(lea().may(Role.MANAGER, ACME)).isFalse();
    assertThat(text(of("admin").open(PEOPLE)))
        .contains("works for other brands, too")
        .doesNotContain(PEOPLE + "/" + lea().id() + "/link");
    of("admin").press(PEOPLE + "/" + lea().id() + "/link");
    assertThat(postbag.letters).hasSize(1);
  }
}
