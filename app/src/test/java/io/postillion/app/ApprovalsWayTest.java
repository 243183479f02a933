package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Editing;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each approval of the library with a real browser; a table of the operator's own chooses them. */
class ApprovalsWayTest {

  private static final BrandId BRAND = new BrandId("velorine");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @RegisterExtension static final Demo demo = new Demo();

  private static final Map<String, Page> PAGES = new HashMap<>();

  @AfterAll
  static void forget() {
    PAGES.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "de, lea lea",
    "es, lea lea",
    "it, paul ada",
    "nl, paul",
    "sv, lea",
  })
  void those_who_are_asked_approve_and_the_post_is_published(String language, String people) {
    PostId post = written(language, "marie");

    approve(post, people, Demo.APPROVALS.get(language));

    assertThat(demo.bean(Approvals.class).votes(BRAND, post))
        .hasSize(people.split(" ").length)
        .allMatch(Vote::counts);
    assertThat(demo.bean(Approvals.class).of(BRAND, post)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Cargo bikes carry loads., paul",
    "We guarantee that cargo bikes carry loads., paul lea"
  })
  void what_is_at_stake_says_who_is_asked(String text, String people) {
    PostId post = written("en-NZ", "marie", text);

    approve(post, people, "approval-risk-routed");

    assertThat(demo.bean(Approvals.class).votes(BRAND, post))
        .hasSize(people.split(" ").length)
        .allMatch(Vote::counts);
  }

  @Test
  void what_an_approver_stands_for_goes_out_without_a_second_look() {
    Page marie = PAGES.computeIfAbsent("marie", ApprovalsWayTest::loggedIn);
    marie.navigate(demo.base() + "/desk/velorine/recurring");
    marie.locator("input[name=name]").fill("Opening hours");
    marie.locator("textarea[name=text]").fill("The workshop opens its doors at {time} on {date}.");
    marie.locator("input[name=channel]").first().check();
    marie.locator("form:has(textarea[name=text]) button[type=submit]").click();
    Page paul = PAGES.computeIfAbsent("paul", ApprovalsWayTest::loggedIn);
    paul.navigate(demo.base() + "/desk/velorine/recurring");
    paul.locator("form:has(input[name=until]) button[type=submit]").click();
    PlaywrightAssertions.assertThat(paul.locator(".standing")).containsText("stands for it");
    Chrome.picture(paul, "recurring");

    PostId post =
        created("en", "marie", "The workshop opens its doors at 9:00 on 4 December 2026.");

    published(post);
    assertThat(demo.bean(Approvals.class).votes(BRAND, post))
        .singleElement()
        .matches(vote -> vote.standing() != null);
    marie.navigate(demo.base() + "/desk/velorine/posts/" + post);
    PlaywrightAssertions.assertThat(marie.locator("main"))
        .containsText("approved it beforehand, with the form “Opening hours”");
    PlaywrightAssertions.assertThat(marie.locator(".verdict")).containsText("Approved beforehand");
  }

  @Test
  void whoever_edits_hears_that_somebody_else_saved_and_keeps_what_they_typed() {
    PostId post = written("nl", "marie");
    Page marie = PAGES.computeIfAbsent("marie", ApprovalsWayTest::loggedIn);
    marie.navigate(demo.base() + "/desk/velorine/posts/" + post + "/review");
    marie.locator("#edit > summary").click();
    marie.locator("#edit textarea").first().fill("Half a sentence that");
    Person ada = demo.bean("postillionPeople", People.class).byLogin("ada").orElseThrow();

    demo.bean(Editing.class)
        .edit(
            ada,
            BRAND,
            post,
            posts().get(BRAND, post).current(),
            PostContent.of("Cargo bikes carry a lot.", Locale.forLanguageTag("nl")));

    PlaywrightAssertions.assertThat(marie.locator("[data-live-post]"))
        .containsText(ada.name() + " changed this post just now.");
    PlaywrightAssertions.assertThat(marie.locator("#edit textarea").first())
        .hasValue("Half a sentence that");
    marie.onDialog(dialog -> dialog.accept());
  }

  private static void approve(PostId post, String people, String picture) {
    for (String person : people.split(" ")) {
      assertThat(posts().get(BRAND, post).status()).isEqualTo(PostStatus.IN_REVIEW);
      Page page = review(post, person);
      PlaywrightAssertions.assertThat(page.locator(".path")).containsText("for the test");
      Chrome.picture(page, picture);
      page.locator("button[name=decision][value=APPROVED]").click();
      page.waitForLoadState();
    }
    published(post);
  }

  private static void published(PostId post) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> posts().get(BRAND, post).status() == PostStatus.PUBLISHED);
  }

  @Test
  void whoever_wrote_it_is_not_offered_to_approve_it_under_four_eyes() {
    PostId post = written("nl", "ada");

    Page page = review(post, "ada");

    PlaywrightAssertions.assertThat(page.locator(".path")).containsText("You wrote some of it");
    PlaywrightAssertions.assertThat(page.locator("button[name=decision]")).hasCount(0);
  }

  @Test
  void a_client_is_invited_comes_in_on_a_phone_without_an_account_and_decides() {
    PostId one = written("pt", "marie");
    PostId other = written("pt", "marie");
    Page jeanne = comeIn(invited());
    PlaywrightAssertions.assertThat(jeanne.locator("html")).hasAttribute("lang", "fr");
    PlaywrightAssertions.assertThat(jeanne.locator("main")).not().containsText("Cargo bikes");
    agree(one, "paul");
    agree(other, "paul");

    decide(jeanne, one, "CHANGES", "Notre nom manque.");
    decide(jeanne, other, "APPROVED", "");

    published(other);
    assertThat(posts().get(BRAND, one).status()).isEqualTo(PostStatus.CHANGES_REQUESTED);
    Page again = PAGES.get("marie");
    again.navigate(demo.base() + "/desk/velorine/posts/" + one + "/review");
    PlaywrightAssertions.assertThat(again.locator("main")).containsText("Notre nom manque.");
    PlaywrightAssertions.assertThat(again.locator("main")).containsText("Jeanne Client");
  }

  /** Link and PIN, as they are shown to whoever invites where no mail server is. */
  private static List<String> invited() {
    Page marie = PAGES.computeIfAbsent("marie", ApprovalsWayTest::loggedIn);
    marie.navigate(demo.base() + "/desk/velorine/clients");
    marie.locator("input[name=name]").fill("Jeanne Client");
    marie.locator("input[name=email]").fill("jeanne@client.example");
    marie.locator("select[name=language]").selectOption("fr");
    marie.locator("form:has(input[name=email]) button[type=submit]").click();
    List<String> passed = marie.locator(".passed code").allInnerTexts();
    Chrome.picture(marie, "client-invited");
    return passed;
  }

  private static Page comeIn(List<String> linkAndPin) {
    Page page = demo.chrome().open(390, 844, "en");
    page.navigate(demo.base() + URI.create(linkAndPin.get(0)).getPath());
    page.locator("input[name=code]").fill(linkAndPin.get(1));
    page.locator("form:has(input[name=code]) button").click();
    page.waitForURL("**/client");
    return page;
  }

  private static void agree(PostId post, String login) {
    Page page = review(post, login);
    page.locator("button[name=decision][value=APPROVED]").click();
    page.waitForLoadState();
  }

  private static void decide(Page client, PostId post, String decision, String comment) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              client.navigate(demo.base() + "/client/posts/" + post);
              return client.locator("form.judge").count() > 0;
            });
    Chrome.picture(client, "client-" + decision.toLowerCase(Locale.ROOT));
    client.locator("textarea[name=comment]").fill(comment);
    client.locator("button[name=decision][value=%s]".formatted(decision)).click();
    client.waitForLoadState();
  }

  private static PostId written(String language, String login) {
    return written(language, login, "Cargo bikes carry 80 kg.");
  }

  private static PostId written(String language, String login, String text) {
    PostId post = created(language, login, text);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> posts().get(BRAND, post).status() == PostStatus.IN_REVIEW);
    return post;
  }

  private static PostId created(String language, String login, String text) {
    Person author = demo.bean("postillionPeople", People.class).byLogin(login).orElseThrow();
    ChannelId wall = demo.bean(Channels.class).of(BRAND).get(0).id();
    return demo.bean(Editing.class)
        .create(author, BRAND, wall, PostContent.of(text, Locale.forLanguageTag(language)), null);
  }

  /** Asked anew until the engine has put its question. */
  private static Page review(PostId post, String login) {
    Page page = PAGES.computeIfAbsent(login, ApprovalsWayTest::loggedIn);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              page.navigate(demo.base() + "/desk/velorine/posts/" + post + "/review");
              return page.locator(".path").count() > 0;
            });
    return page;
  }

  private static Page loggedIn(String login) {
    Page page = demo.chrome().open(1280, 900, "en");
    page.navigate(demo.base() + "/login");
    page.locator("input[name=username]").fill(login);
    page.locator("input[name=password]").fill("postillion");
    page.locator("form:has(input[name=password]) button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/desk.*"));
    return page;
  }

  private static Posts posts() {
    return demo.bean(Posts.class);
  }
}
