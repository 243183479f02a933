package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channels;
import io.postillion.core.campaign.Campaigning;
import io.postillion.core.campaign.Campaigning.Wanted;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.core.content.Articles;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.PictureCare;
import io.postillion.core.library.SnippetCare;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Editing;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Schedule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pages for those who see little, hear them read out or use no mouse: all rules of WCAG 2.2 AA
 * that a machine can test, on a desk in the light, and what the look can change on a phone in the
 * dark. Each build looks at those with parts of their own and at the style guide, which shows the
 * parts of all others.
 */
class AccessibleTest {

  private static final BrandId BRAND = new BrandId("velorine");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String DESK = "/desk/velorine";

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What another theme or another width can change. */
  private static final List<String> OF_THE_LOOK = List.of("color-contrast", "target-size");

  /** Pages with parts of their own; what all others are made of shows the style guide. */
  private static final Pattern OF_ITS_OWN =
      Pattern.compile(
          "/(login|work|reviews|new|review|board|evidence|calendar|week|brief|voice|campaigns|library|snippets|recurring|settings|care|settings/ai|budget|notices|running|styleguide"
              + "|client|nothing)$|/posts/[^/]+$|/library/[0-9a-f]+$|search");

  /** Where colours are used that no other page has. */
  private static final Pattern IN_THE_DARK =
      Pattern.compile(
          "/(login|work|review|calendar|campaigns|library|board|evidence|styleguide|client)$");

  /** Before a release, with {@code -Daxe.all}: also pages whose parts the style guide shows. */
  private static final boolean ALL = System.getProperty("axe.all") != null;

  /** Google calls 0.1 good. */
  private static final double MOST_SHIFT = 0.05;

  private static final int HEAVIEST = 300_000;

  /** Before a frame is drawn, so the field of the closed dialog still has the focus. */
  private static final String CLOSED_AND_ASKED =
      """
      () => {
        document.querySelector('#finder').close();
        document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key: '?', bubbles: true }));
      }""";

  private static final String AXE = axe();

  @RegisterExtension static final Demo demo = new Demo();

  @Test
  void no_page_of_the_desk_is_closed_to_anybody() {
    PostId post = written("Cargo bikes are a revolutionary game-changer. ".repeat(9));
    inCampaigns(post);
    List<String> found = new ArrayList<>();
    Page page = opened();

    Stream.of("/login", "/login?error").forEach(path -> look(page, path, found));
    login(page, "ada");
    pages(post)
        .filter(path -> ALL || OF_ITS_OWN.matcher(path).find())
        .forEach(path -> look(page, path, found));

    assertThat(found).isEmpty();
  }

  @Test
  void search_and_keys_open_over_a_page_are_closed_to_nobody_and_keep_out_of_fields() {
    List<String> found = new ArrayList<>();
    Page page = opened();
    login(page, "ada");
    page.navigate(demo.base() + DESK + "/articles");

    page.keyboard().press("Control+k");
    page.keyboard().type("calendar");
    page.locator("#finder mark").first().waitFor();
    whole(page, "search", found);
    Chrome.picture(page, "search");
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(page.locator("#finder")).isHidden();
    page.keyboard().press("Control+k");
    page.locator("#finder").waitFor();
    page.evaluate(CLOSED_AND_ASKED);
    page.locator("#shortcuts kbd").first().waitFor();
    whole(page, "shortcuts", found);
    Chrome.picture(page, "shortcuts");

    assertThat(found).isEmpty();
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(page.locator("#shortcuts")).isHidden();
    page.keyboard().press("j");
    PlaywrightAssertions.assertThat(page.locator("main .row-link").first()).isFocused();
    page.keyboard().press("g");
    page.keyboard().press("p");
    page.waitForURL("**/posts");
    Locator words = page.locator("main input[name=words]");
    words.focus();
    page.keyboard().type("g c?");
    PlaywrightAssertions.assertThat(words).hasValue("g c?");
    assertThat(page.url()).endsWith("/posts");
  }

  @Test
  void what_a_client_sees_is_closed_to_nobody() {
    List<String> found = new ArrayList<>();
    Page marie = opened();
    login(marie, "marie");
    marie.navigate(demo.base() + DESK + "/clients");
    marie.locator("input[name=name]").fill("Claude Client");
    marie.locator("input[name=email]").fill("claude@client.example");
    marie.locator("form:has(input[name=email]) button[type=submit]").click();
    whole(marie, "invited", found);
    List<String> linkAndPin = marie.locator(".passed code").allInnerTexts();
    Page client = opened();

    look(client, URI.create(linkAndPin.get(0)).getPath(), found);
    client.locator("input[name=code]").fill(linkAndPin.get(1));
    client.locator("form:has(input[name=code]) button").click();
    client.waitForURL("**/client");
    look(client, "/client", found);
    look(client, "/client/nothing", found);

    assertThat(found).isEmpty();
  }

  @Test
  void what_a_colleague_who_is_added_sees_is_closed_to_nobody() {
    List<String> found = new ArrayList<>();
    Page ada = opened();
    login(ada, "ada");
    ada.navigate(demo.base() + DESK + "/people/new");
    ada.locator("input[name=login]").fill("ines");
    ada.locator("input[name=name]").fill("Inès Haddad");
    ada.locator("input[name=role][value=approver]").check();
    ada.locator("#person button[type=submit]").click();
    whole(ada, "added", found);
    String link = ada.locator(".passed code").innerText();
    String change = ada.locator("#ines a").first().getAttribute("href");
    look(ada, change, found);
    look(ada, change + "/remove", found);

    Page ines = opened();
    look(ines, URI.create(link).getPath(), found);
    look(ines, "/desk/password/psti_" + "0".repeat(43), found);

    assertThat(found).isEmpty();
  }

  private static Stream<String> pages(PostId post) {
    String one = "/posts/" + post;
    String article = "/articles/" + demo.bean(Articles.class).newest(BRAND, 1).get(0).id();
    return Stream.of(
            "/work",
            "/reviews",
            "/posts",
            "/posts/new",
            one,
            one + "/review",
            one + "/evidence",
            one + "/variants",
            one + "/translate",
            one + "/picture",
            "/board",
            "/calendar",
            "/calendar?view=week",
            "/calendar?view=list",
            "/campaigns",
            "/library",
            picture(),
            "/library/snippets",
            one + "/library",
            "/recurring",
            "/articles",
            article,
            article + "/brief",
            "/ideas",
            "/voice",
            "/channels",
            "/channels/new",
            "/channels/new?network=mastodon",
            "/sources",
            "/sources/new?kind=wordpress",
            "/samples",
            "/clients",
            "/people",
            "/people/new",
            "/settings",
            "/settings/voice",
            "/settings/hashtags",
            "/settings/care",
            "/settings/translation",
            "/settings/ai",
            "/settings/budget",
            "/settings/notices",
            "/settings/cards",
            "/notices",
            "/running",
            "/rehearsal",
            "/ai",
            "/prompts/draft-post",
            "/models",
            "/search?q=bike",
            "/shortcuts",
            "/styleguide",
            "/posts/00000000-0000-4000-8000-000000000000",
            "/nothing")
        .map(path -> DESK + path);
  }

  private static void look(Page page, String path, List<String> found) {
    page.setViewportSize(1280, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.navigate(demo.base() + path);
    steady(page, path, found);
    whole(page, path, found);
    Chrome.picture(page, "page" + path.replaceAll("[^a-z0-9]+", "-"));
    if (ALL || IN_THE_DARK.matcher(path).find()) {
      inTheDark(page, path, found);
    }
  }

  /** Nothing jumps away under a finger while the page is built up. */
  private static void steady(Page page, String path, List<String> found) {
    double shift =
        ((Number)
                page.evaluate(
                    """
                    () => new Promise((done) => {
                      let shift = 0;
                      const add = (entries) => entries.forEach((one) => { shift += one.value; });
                      const watch = new PerformanceObserver((list) => add(list.getEntries()));
                      watch.observe({ type: 'layout-shift', buffered: true });
                      requestAnimationFrame(() => requestAnimationFrame(() => {
                        add(watch.takeRecords());
                        done(shift);
                      }));
                    })
                    """))
            .doubleValue();
    if (shift > MOST_SHIFT) {
      found.add("%s: the layout shifts by %.3f".formatted(path, shift));
    }
  }

  @Test
  void a_first_visit_is_light() {
    Page page = opened();
    List<Integer> loaded = new ArrayList<>();
    page.navigate(demo.base() + "/login");
    loaded.add(weight(page));
    login(page, "ada");
    loaded.add(weight(page));
    page.navigate(demo.base() + DESK + "/calendar");
    loaded.add(weight(page));

    assertThat(loaded).allSatisfy(bytes -> assertThat(bytes).isPositive());
    assertThat(loaded.stream().mapToInt(bytes -> bytes).sum())
        .as("bytes of login, first page and calendar, as they came: %s", loaded)
        .isLessThan(HEAVIEST);
  }

  /** What came over the wire for this page, without pictures and what the browser had already. */
  private static int weight(Page page) {
    return ((Number)
            page.evaluate(
                """
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                  .filter((one) => one.initiatorType !== 'img')
                  .reduce((sum, one) => sum + one.transferSize, 0)
                """))
        .intValue();
  }

  private static void inTheDark(Page page, String path, List<String> found) {
    page.setViewportSize(390, 844);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    look(page, path + ", phone, dark", Map.of("type", "rule", "values", OF_THE_LOOK), found);
  }

  private static void whole(Page page, String where, List<String> found) {
    look(page, where, Map.of("type", "tag", "values", RULES), found);
  }

  /** What others draw in their way is left out: diagrams of processes. */
  private static void look(
      Page page, String where, Map<String, Object> runOnly, List<String> found) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AXE);
    }
    String violations =
        (String)
            page.evaluate(
                """
                (runOnly) =>
                  axe.run({ exclude: ['.diagram svg'] }, { runOnly, resultTypes: ['violations'] }).then((all) =>
                    all.violations.map((one) => one.id + one.nodes.map(
                      (node) => '\\n    ' + node.target + ' ' + node.failureSummary).join('')).join('\\n'))
                """,
                runOnly);
    if (!violations.isEmpty()) {
      found.add(where + ": " + violations);
    }
  }

  private static String axe() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page opened() {
    Page page = demo.chrome().open(1280, 900, "en");
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    return page;
  }

  private static void login(Page page, String login) {
    page.navigate(demo.base() + "/login");
    page.locator("input[name=username]").fill(login);
    page.locator("input[name=password]").fill("postillion");
    page.locator("form:has(input[name=password]) button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/desk.*"));
  }

  /** A picture that may be used for a week, and a snippet. */
  private static String picture() {
    Person manager = demo.bean("postillionPeople", People.class).byLogin("marie").orElseThrow();
    LocalDate last = LocalDate.ofInstant(demo.bean(Clock.class).instant(), manager.zone());
    demo.bean(SnippetCare.class)
        .add(manager, BRAND, new SnippetCare.Wanted("Opening hours", null, "From 9 to 6."));
    return "/library/"
        + demo.bean(PictureCare.class)
            .add(
                manager,
                BRAND,
                "red-wall.png",
                dark(800, 600),
                new LibraryPicture.Wanted(
                    "A dark wall", "A wall", List.of("wall"), "Our own", last.plusDays(7)))
            .sha256();
  }

  private static byte[] dark(int width, int height) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  /** One campaign of each colour; the post goes out within the month. */
  private static void inCampaigns(PostId post) {
    Person manager = demo.bean("postillionPeople", People.class).byLogin("marie").orElseThrow();
    Campaigning campaigning = demo.bean(Campaigning.class);
    Stream.of(Hue.values())
        .map(hue -> new Wanted("Season in " + hue.word(), hue, null, null, Value.MEDIUM))
        .map(wanted -> campaigning.begin(manager, BRAND, wanted))
        .forEach(campaign -> campaigning.put(manager, BRAND, post, campaign.id()));
    demo.bean(Editing.class)
        .reschedule(
            manager,
            BRAND,
            post,
            new Schedule(
                demo.bean(Clock.class).instant().plus(Duration.ofHours(3)), manager.zone()));
  }

  /** Waits for its review; the checks found something in it. */
  private static PostId written(String text) {
    Person author = demo.bean("postillionPeople", People.class).byLogin("marie").orElseThrow();
    PostId post =
        demo.bean(Editing.class)
            .create(
                author,
                BRAND,
                demo.bean(Channels.class).of(BRAND).get(0).id(),
                PostContent.of(text, Locale.ENGLISH),
                null);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> demo.bean(Posts.class).get(BRAND, post).status() != PostStatus.DRAFTING);
    return post;
  }
}
