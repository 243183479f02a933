package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Ledger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a sample article to a published post, with a real browser. */
class WholeWayTest {

  private static final BrandId BRAND = new BrandId("velorine");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @RegisterExtension static final Demo demo = new Demo();

  @Test
  void an_article_is_edited_approved_and_published_in_the_browser() {
    PostId post = waitsForReview(0);
    Page page = loggedIn("paul", "en");
    Chrome.picture(page, "my-work");

    page.navigate(demo.base() + "/desk/velorine/posts/" + post + "/review");
    PlaywrightAssertions.assertThat(page.getByRole(AriaRole.HEADING, named("The source")))
        .isVisible();
    Chrome.picture(page, "review");

    openEditor(page);
    Locator text = page.locator("textarea[name=text]");
    text.fill("Cargo bikes work. " + text.inputValue());
    page.locator("form:has(textarea[name=text]) button[type=submit]:not([name], [formaction])")
        .first()
        .click();
    page.waitForLoadState();
    PlaywrightAssertions.assertThat(page.locator("#preview")).containsText("Cargo bikes work.");
    page.locator("button[name=decision][value=APPROVED]").click();
    page.waitForLoadState();

    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> posts().get(BRAND, post).status() == PostStatus.PUBLISHED);
    String published = posts().current(posts().get(BRAND, post)).orElseThrow().content().text();
    assertThat(published).startsWith("Cargo bikes work.");
    assertThat(posts().revisions(BRAND, post))
        .extracting(revision -> revision.author().kind())
        .containsExactly(Author.Kind.OFFLINE, Author.Kind.PERSON);
    assertThat(demo.bean(Approvals.class).of(BRAND, post)).hasSize(1);

    page.navigate(demo.base() + "/desk/velorine/posts/" + post);
    Chrome.picture(page, "post");
    PlaywrightAssertions.assertThat(page.locator("body")).containsText("Published");
    page.navigate(
        demo.base()
            + demo.bean(Ledger.class)
                .live(BRAND, post)
                .orElseThrow()
                .liveAt()
                .orElseThrow()
                .getPath());
    PlaywrightAssertions.assertThat(page.locator("body")).containsText("Cargo bikes work.");
    Chrome.picture(page, "sandbox");
  }

  @Test
  void changes_are_asked_for_on_a_phone_and_the_post_comes_back() {
    PostId post = waitsForReview(1);
    Page page = demo.chrome().open(390, 844, "fr-FR");
    login(page, "paul");

    page.navigate(demo.base() + "/desk/velorine/posts/" + post + "/review");
    Chrome.picture(page, "review-phone");
    page.locator("textarea[name=comment]").fill("Say where the workshop is.");
    page.locator("button[name=decision][value=CHANGES]").click();

    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                demo.bean(WorkItems.class).of(BRAND, post).stream()
                    .anyMatch(item -> item.kind() == WorkItem.Kind.REVISE_POST));
    assertThat(posts().get(BRAND, post).status()).isEqualTo(PostStatus.CHANGES_REQUESTED);
  }

  @Test
  void a_thread_is_written_approved_and_hangs_together_on_the_wall() {
    Page page = loggedIn("marie", "en");
    page.navigate(demo.base() + "/desk/velorine/posts/new");
    page.locator("textarea[name=text]")
        .fill("Three reasons to ride.\n\n---\n\nIt is quiet.\n\n---\n\nIt is quick.");
    PlaywrightAssertions.assertThat(page.locator("#preview")).containsText("2 of 3");
    PlaywrightAssertions.assertThat(page.locator("#live")).containsText("Post 3:");
    Chrome.picture(page, "new-thread");
    page.getByRole(AriaRole.BUTTON, named("Create and check")).click();
    page.waitForLoadState();
    String post = page.url().replaceFirst(".*/posts/([^/?]+).*", "$1");

    Page approver = loggedIn("paul", "en");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> posts().get(BRAND, PostId.of(post)).status() == PostStatus.IN_REVIEW);
    approver.navigate(demo.base() + "/desk/velorine/posts/" + post + "/review");
    Chrome.picture(approver, "review-thread");
    approver.locator("button[name=decision][value=APPROVED]").click();
    approver.waitForLoadState();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> posts().get(BRAND, PostId.of(post)).status() == PostStatus.PUBLISHED);

    approver.navigate(demo.base() + "/desk/velorine/posts/" + post);
    PlaywrightAssertions.assertThat(approver.locator("ol.thread li")).hasCount(3);
    Chrome.picture(approver, "post-thread");
    URI second = URI.create(approver.locator("ol.thread a").nth(1).getAttribute("href"));
    approver.navigate(demo.base() + second.getPath());
    PlaywrightAssertions.assertThat(approver.locator("body"))
        .containsText("A reply to the post before");
    PlaywrightAssertions.assertThat(approver.locator("body")).containsText("It is quiet.");
  }

  @Test
  void a_channel_that_is_added_at_the_desk_is_written_for_and_published_to_without_a_restart() {
    Page admin = loggedIn("ada", "en");
    admin.navigate(demo.base() + "/desk/velorine/channels/new");
    admin.locator("input[name=name]").fill("Second wall");
    Chrome.picture(admin, "channel-new");
    admin.getByRole(AriaRole.BUTTON, named("Add this channel")).click();
    PlaywrightAssertions.assertThat(admin.locator("#steps ~ ol")).containsText("added Second wall");
    Chrome.picture(admin, "channel-added");

    Page page = loggedIn("marie", "en");
    page.navigate(demo.base() + "/desk/velorine/posts/new");
    page.locator("select[name=channel]").selectOption("velorine-second-wall");
    page.locator("textarea[name=text]").fill("We ride on Sunday.");
    page.getByRole(AriaRole.BUTTON, named("Create and check")).click();
    page.waitForLoadState();
    PostId post = PostId.of(page.url().replaceFirst(".*/posts/([^/?]+).*", "$1"));
    Page approver = loggedIn("paul", "en");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> posts().get(BRAND, post).status() == PostStatus.IN_REVIEW);
    approver.navigate(demo.base() + "/desk/velorine/posts/" + post + "/review");
    approver.locator("button[name=decision][value=APPROVED]").click();
    approver.waitForLoadState();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> posts().get(BRAND, post).status() == PostStatus.PUBLISHED);
    approver.navigate(demo.base() + "/sandbox/velorine-second-wall");
    PlaywrightAssertions.assertThat(approver.locator("body")).containsText("We ride on Sunday.");

    admin.navigate(demo.base() + "/desk/velorine/channels/velorine-second-wall/remove");
    admin.getByRole(AriaRole.BUTTON, named("Remove the channel")).click();
    PlaywrightAssertions.assertThat(admin.locator("#channel-velorine-second-wall")).hasCount(0);
    approver.navigate(demo.base() + "/desk/velorine/posts/" + post);
    PlaywrightAssertions.assertThat(approver.locator("body")).containsText("We ride on Sunday.");
  }

  @Test
  void a_colleague_who_is_added_chooses_a_password_and_approves_and_evidence_says_by_whom() {
    Page admin = loggedIn("ada", "en");
    admin.navigate(demo.base() + "/desk/velorine/people/new");
    admin.locator("input[name=login]").fill("jules");
    admin.locator("input[name=name]").fill("Jules Petit");
    admin.locator("input[name=role][value=approver]").check();
    admin.getByRole(AriaRole.BUTTON, named("Add this person")).click();
    String link = admin.locator(".passed code").innerText();
    Chrome.picture(admin, "person-added");

    Page jules = demo.chrome().open(390, 844, "fr-FR");
    jules.navigate(demo.base() + URI.create(link).getPath());
    Chrome.picture(jules, "person-password");
    jules.locator("input[name=password]").fill("seven bells at noon");
    jules.locator("input[name=again]").fill("seven bells at noon");
    jules.locator("main form button[type=submit]").click();
    jules.waitForURL(Pattern.compile(".*/login.*"));
    login(jules, "jules", "seven bells at noon");

    Page page = loggedIn("marie", "en");
    page.navigate(demo.base() + "/desk/velorine/posts/new");
    page.locator("textarea[name=text]").fill("Jules rides along.");
    page.getByRole(AriaRole.BUTTON, named("Create and check")).click();
    page.waitForLoadState();
    PostId post = PostId.of(page.url().replaceFirst(".*/posts/([^/?]+).*", "$1"));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> posts().get(BRAND, post).status() == PostStatus.IN_REVIEW);
    jules.navigate(demo.base() + "/desk/velorine/posts/" + post + "/review");
    jules.locator("button[name=decision][value=APPROVED]").click();
    jules.waitForLoadState();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> posts().get(BRAND, post).status() == PostStatus.PUBLISHED);
    admin.navigate(demo.base() + "/desk/velorine/posts/" + post + "/evidence");
    PlaywrightAssertions.assertThat(admin.locator("main"))
        .containsText("Ada Lindqvist gave them the roles Approver");
    PlaywrightAssertions.assertThat(admin.locator("main"))
        .containsText("Ada Lindqvist made a link by which Jules Petit chooses a password, and saw");

    admin.navigate(demo.base() + "/desk/velorine/people");
    Chrome.picture(admin, "people");
    admin.locator("#jules a[href$='/remove']").click();
    admin.getByRole(AriaRole.BUTTON, named("Take off the brand")).click();
    PlaywrightAssertions.assertThat(admin.locator("#jules")).hasCount(0);
    jules.navigate(demo.base() + "/desk/velorine/posts/" + post);
    assertThat(jules.url()).contains("/login");
  }

  @Test
  void words_at_the_cursor_are_seen_taken_saved_and_never_passed_off_as_a_persons() {
    PostId post = waitsInEnglish();
    int before = posts().revisions(BRAND, post).size();
    Page page = loggedIn("paul", "en");
    page.navigate(demo.base() + "/desk/velorine/posts/" + post + "/review");
    openEditor(page);
    Locator text = page.locator("textarea[name=text]");
    text.fill("Our cargo bikes are really strong, of course. Come and try one.");

    text.evaluate("area => { area.focus(); area.setSelectionRange(5, 5); }");
    page.keyboard().press("Control+.");
    page.getByRole(AriaRole.BUTTON, named("Shorter")).click();
    PlaywrightAssertions.assertThat(page.locator("[data-offer] del").first())
        .containsText("really");
    PlaywrightAssertions.assertThat(page.locator("[data-assist-wait]")).hasText("One suggestion");
    Chrome.picture(page, "suggestion");
    page.getByRole(AriaRole.BUTTON, named("Take suggestion 1")).click();

    PlaywrightAssertions.assertThat(text).hasValue("Our cargo bikes are strong. Come and try one.");
    PlaywrightAssertions.assertThat(text).isFocused();
    PlaywrightAssertions.assertThat(page.locator("[data-assist-said]")).containsText("Save when");
    assertThat(posts().revisions(BRAND, post)).hasSize(before);
    page.locator("form:has(textarea[name=text]) button[type=submit]:not([name], [formaction])")
        .first()
        .click();
    page.waitForLoadState();

    assertThat(posts().revisions(BRAND, post).subList(before, before + 2))
        .extracting(revision -> revision.author().kind())
        .containsExactly(Author.Kind.PERSON, Author.Kind.OFFLINE);
    page.navigate(demo.base() + "/desk/velorine/posts/" + post);
    PlaywrightAssertions.assertThat(page.locator(".timeline"))
        .containsText("took words from offline writer · at the cursor");
    PlaywrightAssertions.assertThat(page.locator(".versions"))
        .containsText("Offline writer, not AI");
  }

  @Test
  void suggestions_can_be_left_stopped_and_asked_for_with_the_keyboard_alone() {
    PostId post = waitsForReview(2);
    Page page = loggedIn("paul", "en");
    page.navigate(demo.base() + "/desk/velorine/posts/" + post + "/review");
    openEditor(page);
    Locator text = page.locator("textarea[name=text]");
    String words = text.inputValue();
    page.route("**/suggestions", route -> {});

    text.focus();
    page.keyboard().press("Control+.");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("[data-assist-wait]"))
        .hasText("Looking for words…");
    page.getByRole(AriaRole.BUTTON, named("Stop")).click();
    PlaywrightAssertions.assertThat(page.locator("[data-assist-wait]"))
        .hasText("Stopped. Nothing changed.");
    page.locator("[data-assist-open]").focus();
    page.keyboard().press("Escape");

    PlaywrightAssertions.assertThat(page.locator("#assist-panel")).isHidden();
    PlaywrightAssertions.assertThat(text).isFocused();
    PlaywrightAssertions.assertThat(text).hasValue(words);
  }

  @Test
  void nothing_is_shown_without_a_login() {
    Page page = demo.chrome().open(1280, 800, "en-GB");

    page.navigate(demo.base() + "/");

    assertThat(page.url()).endsWith("/login");
    Chrome.picture(page, "login");
  }

  @Test
  void every_page_of_the_desk_opens_without_an_error_in_the_console() {
    waitsForReview(2);
    Page page = demo.chrome().open(1280, 800, "en-GB");
    List<String> complaints = new CopyOnWriteArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " on " + page.url());
          }
        });
    page.onPageError(complaints::add);
    login(page, "ada");

    for (String name : List.of("", "/posts", "/calendar", "/articles", "/channels", "/sources")) {
      assertThat(page.navigate(demo.base() + "/desk/velorine" + name).status())
          .as(name)
          .isEqualTo(200);
      Chrome.picture(page, "desk" + name.replace('/', '-'));
    }

    assertThat(complaints).isEmpty();
  }

  private static void openEditor(Page page) {
    Locator editor = page.locator("details:has(textarea[name=text])");
    if (editor.count() > 0 && editor.first().getAttribute("open") == null) {
      editor.first().locator("summary").first().click();
    }
    PlaywrightAssertions.assertThat(page.locator("textarea[name=text]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
  }

  private static Page loggedIn(String login, String language) {
    Page page = demo.chrome().open(1280, 900, language);
    login(page, login);
    return page;
  }

  private static void login(Page page, String login) {
    login(page, login, "postillion");
  }

  private static void login(Page page, String login, String password) {
    page.navigate(demo.base() + "/login");
    page.locator("input[name=username]").fill(login);
    page.locator("input[name=password]").fill(password);
    page.locator("form:has(input[name=password]) button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/desk.*"));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** The post of that place among those in review, when there are enough. */
  private static PostId waitsForReview(int place) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> ofArticles().toList(), waiting -> waiting.size() > place)
        .get(place);
  }

  /** One that no other test of this class changes: those take the first two. */
  private static PostId waitsInEnglish() {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> ofArticles().skip(2).filter(WholeWayTest::isEnglish).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Other tests leave posts of their own, which no article stands behind. */
  private static Stream<PostId> ofArticles() {
    return demo.bean(WorkItems.class).of(BRAND).stream()
        .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
        .map(WorkItem::postOf)
        .filter(post -> posts().get(BRAND, post).article() != null);
  }

  private static boolean isEnglish(PostId post) {
    return posts()
        .current(posts().get(BRAND, post))
        .filter(revision -> revision.content().language().getLanguage().equals("en"))
        .isPresent();
  }

  private static Posts posts() {
    return demo.bean(Posts.class);
  }
}
