package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.notice.Substitutes;
import io.postillion.plugin.desk.memory.Sample;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PeopleTest extends DeskTest {

  @Test
  void everyone_of_the_brand_is_there_with_what_they_may_do_and_the_time_where_they_are() {
    assertThat(text(get("/desk/velo/people")))
        .contains("Camille Roux", "Sam Okafor", "Lea Lefort", "answers for: legal")
        .contains("Manager", "Approver", "Administrator", "it is today 09:12 there");
  }

  @Test
  void whoever_is_away_says_until_when_and_who_stands_in(@Autowired Substitutes substitutes) {
    substitutes.away(
        Sample.SAM,
        Sample.VELO,
        LocalDate.of(2026, 11, 20),
        LocalDate.of(2026, 11, 25),
        Sample.LEA.id());
    try {
      assertThat(text(get("/desk/velo/people")))
          .contains("Away until November 25, 2026. Lea Lefort stands in.");
    } finally {
      substitutes.back(Sample.SAM, Sample.VELO);
    }
  }

  @Test
  void an_administrator_adds_somebody_and_is_shown_the_link_once() {
    String mark = UUID.randomUUID().toString().substring(0, 8);

    MvcTestResult done =
        post(
            "/desk/velo/people/new",
            "login",
            "Max-" + mark,
            "name",
            "Max Müller",
            "role",
            "approver",
            "groups",
            "legal, Management",
            "language",
            "fr",
            "zone",
            "Europe/Paris");

    assertThat(done).hasRedirectedUrl("/desk/velo/people");
    assertThat(told(done, "link")).startsWith("https://postillion.example/desk/password/psti_");
    assertThat(text(following(done)))
        .contains("Pass this on to Max Müller", "shown this once")
        .contains("Has not chosen a password yet", "@max-" + mark)
        .contains("Camille Roux (@camille) made an account for Max Müller (@max-" + mark + ")")
        .contains("Approver; answers for: legal, management");
    assertThat(text(get("/desk/velo/people"))).doesNotContain("psti_");
    assertThat(text(inFrench("/desk/velo/people")))
        .contains("a créé un compte pour Max Müller")
        .doesNotContain("??");
  }

  @Test
  void whom_the_configuration_names_is_shown_with_their_key_to_administrators() {
    assertThat(text(get("/desk/velo/people"))).contains("<code>postillion.people.sam</code>");

    as(Sample.SAM);
    assertThat(text(get("/desk/velo/people")))
        .doesNotContain("postillion.people.sam", "people/new", "Who did what");
    assertThat(get("/desk/velo/people/new")).hasStatus(403);
  }

  @Test
  void the_second_who_saves_is_told_and_keeps_what_they_typed() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    post(
        "/desk/velo/people/new",
        "login",
        mark + "x",
        "name",
        "Zoe",
        "role",
        "approver",
        "zone",
        "UTC");
    String page = text(get("/desk/velo/people"));
    int at = page.indexOf("id=\"" + mark + "x\"");
    String id =
        page.substring(at).replaceFirst("(?s).*?/desk/velo/people/([0-9a-f-]{36})\".*", "$1");
    String edit = "/desk/velo/people/" + id;
    String seen = hidden(get(edit), "seen");

    post(edit, "seen", seen, "name", "Zoe", "role", "manager", "zone", "UTC");
    MvcTestResult late =
        post(edit, "seen", seen, "name", "Zoé", "role", "admin", "zone", "Europe/Paris");

    assertThat(late).hasStatus(409);
    assertThat(text(late))
        .contains("Somebody else changed this meanwhile", "As it is now:", "Manager")
        .contains("value=\"Zoé\"", "value=\"Europe/Paris\"", "value=\"admin\" checked");
    assertThat(
            post(edit, "seen", hidden(late, "seen"), "name", "Zoé", "role", "admin", "zone", "UTC"))
        .hasRedirectedUrl("/desk/velo/people");
    assertThat(text(get(edit + "/remove"))).contains("Take Zoé off the brand?");
    assertThat(told(post(edit + "/remove"), "done")).contains("Zoé is off the brand");
    assertThat(get(edit)).hasStatus(404);
  }
}
