package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.CmsItem;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.plugin.desk.memory.Sample;
import io.postillion.plugin.desk.memory.SourceSites;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SourcesTest extends DeskTest {

  private static final String SOURCES = "/desk/velo/sources";
  private static final String NEW = SOURCES + "/new";

  @Autowired SourceSites sites;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String address = "https://" + mark + ".example/feed.xml";

  private CmsItem item(String title) {
    return new CmsItem(
        title + mark,
        Locale.FRENCH,
        title,
        "Six words stand in this text.",
        URI.create("https://" + mark + ".example/" + title),
        List.of(),
        List.of(),
        null,
        Instant.parse("2026-11-20T08:00:00Z"),
        Instant.parse("2026-11-20T08:00:00Z"));
  }

  private MvcTestResult feed(String act) {
    return post(
        NEW,
        "kind",
        "feed",
        "address",
        address,
        "name",
        "News " + mark,
        "language",
        "en",
        "act",
        act);
  }

  private MvcTestResult wordPress(String act, String password, String kept) {
    return post(
        NEW,
        "kind",
        "wordpress",
        "address",
        address,
        "name",
        "News " + mark,
        "language",
        "en",
        "user",
        "grace",
        "password",
        password,
        "kept",
        kept,
        "act",
        act);
  }

  /** Where it is changed. */
  private String settings() {
    return SOURCES + "/velo-news-" + mark + "/settings";
  }

  @Test
  void looking_first_shows_what_would_come_in_and_keeps_nothing() {
    sites.publish(address, item("Tramway"), item("Bridge"));

    MvcTestResult page = feed("look");

    assertThat(page).hasStatusOk();
    assertThat(text(page))
        .contains("<h1>Add a source</h1>", "<title>Add a source · Postillion</title>")
        .contains("nothing is saved yet", "2 articles would come in now.", "Tramway", "Bridge")
        .contains("French", "6 words", ">Add this source</button>");
    assertThat(text(get(SOURCES))).doesNotContain(mark);
  }

  @Test
  void added_it_is_in_the_list_with_who_added_it() {
    sites.publish(address, item("Tramway"));

    MvcTestResult done = feed("add");

    assertThat(done).hasRedirectedUrl(SOURCES);
    assertThat(told(done, "done")).contains("News " + mark, "every minute");
    assertThat(text(get(SOURCES)))
        .contains(address, "Camille Roux added News " + mark, "href=\"" + settings() + "\"");
  }

  @Test
  void one_of_the_configuration_says_where_it_is_set_and_is_not_changed_here() {
    assertThat(text(get(SOURCES)))
        .contains("postillion.brands.velo.sources.blog")
        .doesNotContain("/sources/blog/settings", "/sources/blog/remove");
    assertThat(get(SOURCES + "/blog/settings")).hasStatus(404);
  }

  @Test
  void what_cannot_be_read_says_why_and_what_to_do_and_keeps_what_was_typed() {
    sites.fail(address, new Transient(mark + " did not answer in time"));

    MvcTestResult page = feed("add");

    assertThat(page).hasStatus(422);
    assertThat(text(page))
        .contains(mark + " did not answer in time", "look again here in a minute")
        .contains("value=\"" + address + "\"", "value=\"News " + mark + "\"");
    assertThat(text(get(SOURCES))).doesNotContain(address);
    sites.fail(address, new Unauthorised("It refuses the password"));
    assertThat(text(feed("look"))).contains("It refuses the password", "make a new one there");
  }

  @Test
  void an_address_that_is_none_or_is_read_already_is_refused_in_words() {
    assertThat(text(post(NEW, "kind", "feed", "address", "file:///etc/passwd", "act", "add")))
        .contains("This is no web address");
    assertThat(text(post(NEW, "kind", "feed", "address", "https://me:secret@a.example")))
        .contains("This is no web address");
    assertThat(text(post(NEW, "kind", "feed", "address", "blog.velo.example/", "act", "add")))
        .contains("“Velo blog” reads this address already");
    assertThat(text(post(NEW, "kind", "folder", "address", "https://a.example")))
        .contains("This kind of source is not set at the desk");
    assertThat(get(NEW + "?kind=folder")).hasStatus(404);
  }

  @Test
  void a_password_typed_to_look_is_still_there_to_add_and_never_shown() {
    sites.publish(address, item("Tramway"));

    MvcTestResult looked = wordPress("look", "open sesame", "");
    String kept = hidden(looked, "kept");
    MvcTestResult done = wordPress("add", "", kept);

    assertThat(text(looked)).doesNotContain("sesame");
    assertThat(done).hasRedirectedUrl(SOURCES);
    assertThat(sites.passwords())
        .filteredOn(seen -> seen.startsWith(address))
        .containsExactly(address + " open sesame", address + " open sesame");
    assertThat(text(get(settings())))
        .contains("<h1>Edit “News " + mark + "”</h1>", "There is one")
        .doesNotContain("sesame");
    assertThat(text(get(SOURCES))).doesNotContain("sesame");
  }

  @Test
  void a_kept_password_goes_to_no_other_address_or_user() {
    sites.publish(address, item("Tramway"));
    String other = address + "/elsewhere";
    sites.publish(other, item("Tramway"));
    wordPress("add", "open sesame", "");
    String kept = hidden(wordPress("look", "open sesame", ""), "kept");
    int before = sites.passwords().size();

    MvcTestResult moved =
        post(
            settings(),
            "address",
            other,
            "user",
            "grace",
            "kind",
            "wordpress",
            "seen",
            "1",
            "act",
            "save");
    MvcTestResult otherUser =
        post(
            settings(),
            "address",
            address,
            "user",
            "eve",
            "kind",
            "wordpress",
            "seen",
            "1",
            "act",
            "save");
    MvcTestResult handed =
        post(
            NEW,
            "kind",
            "wordpress",
            "address",
            other,
            "user",
            "grace",
            "kept",
            kept,
            "act",
            "look");

    assertThat(text(moved)).contains("is sent nowhere else");
    assertThat(text(otherUser)).contains("is sent nowhere else");
    assertThat(handed).hasStatus(422);
    assertThat(sites.passwords()).hasSize(before);
  }

  @Test
  void a_change_is_told_with_what_it_was_and_an_empty_password_stays() {
    sites.publish(address, item("Tramway"));
    wordPress("add", "open sesame", "");

    MvcTestResult done =
        post(
            settings(),
            "kind",
            "wordpress",
            "address",
            address,
            "name",
            "Other " + mark,
            "user",
            "grace",
            "plain",
            "yes",
            "seen",
            "1",
            "act",
            "save");

    assertThat(done).hasRedirectedUrl(SOURCES);
    assertThat(sites.passwords()).last().isEqualTo(address + " open sesame");
    assertThat(text(get(SOURCES)))
        .contains("Name: News " + mark + " → Other " + mark, "Plain permalinks: no → yes");
  }

  @Test
  void of_two_who_change_it_at_once_the_second_is_told_and_loses_nothing() {
    sites.publish(address, item("Tramway"));
    feed("add");
    String[] hers = {
      "kind", "feed", "address", address, "name", "Hers", "seen", "1", "act", "save"
    };
    post(settings(), hers);

    hers[5] = "Mine";
    MvcTestResult told = post(settings(), hers);

    assertThat(told).hasStatus(409);
    assertThat(text(told))
        .contains("Somebody else changed it meanwhile", "→ Hers", "value=\"Mine\"");
    hers[7] = hidden(told, "seen");
    assertThat(post(settings(), hers)).hasRedirectedUrl(SOURCES);
  }

  @Test
  void it_is_asked_before_it_is_removed_and_told_afterwards() {
    sites.publish(address, item("Tramway"));
    feed("add");
    String remove = settings().replace("/settings", "/remove");

    assertThat(text(get(remove))).contains("articles and their posts stay", "News " + mark);
    assertThat(told(post(remove), "done")).contains("The source is removed");
    assertThat(told(post(remove), "done")).contains("Somebody removed it before you");
    assertThat(text(get(SOURCES)))
        .contains("Camille Roux removed")
        .doesNotContain("id=\"source-velo-news-" + mark);
    assertThat(text(post(settings(), "kind", "feed", "address", address, "act", "save")))
        .contains("Somebody removed this source meanwhile");
  }

  @Test
  void a_pause_is_told_with_who_did_it() {
    sites.publish(address, item("Tramway"));
    feed("add");
    String source = settings().replace("/settings", "");

    post(source + "/pause");
    assertThat(text(get(SOURCES))).contains("Camille Roux paused News " + mark);
    post(source + "/resume");
    assertThat(text(get(SOURCES))).contains("Camille Roux resumed News " + mark);
  }

  @Test
  void who_does_not_run_the_sources_has_no_way() {
    as(Sample.SAM);

    assertThat(text(get(SOURCES))).doesNotContain(NEW, "/pause");
    assertThat(get(NEW)).hasStatus(403);
    assertThat(feed("add")).hasStatus(403);
    assertThat(post(SOURCES + "/blog/remove")).hasStatus(403);
  }

  @Test
  void a_brand_without_sources_is_told_what_one_is_and_its_guide_leads_there() {
    assertThat(text(get("/desk/tea/sources"))).contains("No source yet", "/desk/tea/sources/new");
    assertThat(text(inFrench("/desk/tea/sources"))).contains("Pas encore de source");
  }
}
