package io.postillion.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brief.Briefing;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Schedule;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A day of a manager, an approver and an administrator, and nothing but the pages. Each build plays
 * it four times, so that each of them meets each language with each size, each size in each light
 * and each language in each light; {@code -Djourneys.all} plays all there is.
 */
class JourneysTest {

  private static final BrandId BRAND = new BrandId("velorine");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private static final Pattern POST = Pattern.compile("/posts/([0-9a-f-]{36})");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @RegisterExtension static final Demo demo = new Demo();

  /** How a person looks at the desk. */
  enum Look {
    ENGLISH_DESK_LIGHT("en", false, ColorScheme.LIGHT),
    ENGLISH_PHONE_DARK("en", true, ColorScheme.DARK),
    FRENCH_DESK_DARK("fr", false, ColorScheme.DARK),
    FRENCH_PHONE_LIGHT("fr", true, ColorScheme.LIGHT),
    ENGLISH_DESK_DARK("en", false, ColorScheme.DARK),
    ENGLISH_PHONE_LIGHT("en", true, ColorScheme.LIGHT),
    FRENCH_DESK_LIGHT("fr", false, ColorScheme.LIGHT),
    FRENCH_PHONE_DARK("fr", true, ColorScheme.DARK);

    private final String language;
    private final boolean phone;
    private final ColorScheme colours;

    Look(String language, boolean phone, ColorScheme colours) {
      this.language = language;
      this.phone = phone;
      this.colours = colours;
    }
  }

  /** The three of a day; each looks in another way. */
  record Day(int number, Look manager, Look approver, Look admin) {}

  static Stream<Day> days() {
    List<Look> looks =
        List.of(Look.values()).subList(0, System.getProperty("journeys.all") == null ? 4 : 8);
    return IntStream.range(0, looks.size())
        .mapToObj(
            day ->
                new Day(
                    day,
                    looks.get(day),
                    looks.get((day + 1) % looks.size()),
                    looks.get((day + 2) % looks.size())));
  }

  @ParameterizedTest
  @MethodSource("days")
  void an_article_becomes_three_posts_and_one_is_mended_approved_moved_held_and_traced(Day day) {
    LocalDateTime first =
        LocalDateTime.now(PARIS).plusDays(3 + 2L * day.number()).withHour(10).withMinute(0);
    LocalDateTime later = first.plusDays(1).withHour(11);
    Visitor marie = new Visitor("marie", day.manager());
    Visitor paul = new Visitor("paul", day.approver());
    Visitor ada = new Visitor("ada", day.admin());

    threePosts(marie);
    PostId post = written(marie, first);
    mended(marie, post);
    approved(paul, post);
    moved(marie, post, first, later);
    heldAndReleased(ada, post);
    triedASetting(ada);
    traced(ada, post);
    Stream.of(marie, paul, ada).forEach(Visitor::leave);
  }

  private static void threePosts(Visitor marie) {
    ArticleId article =
        demo.bean(Articles.class).newest(BRAND, 50).stream()
            .filter(one -> demo.bean(Briefing.class).isEnough(BRAND, one.id()))
            .findFirst()
            .orElseThrow()
            .id();
    marie.open("/articles/" + article);
    int before = marie.page.locator("#made li").count();
    marie.page.locator(".commission input[name=channel]").all().forEach(Locator::check);
    commission(marie, "");
    marie.page.locator(".commission input[name=channel]").all().forEach(Locator::uncheck);
    marie.page.locator(".commission input[name=channel]").first().check();
    commission(marie, "What it costs");
    assertThat(marie.page.locator("#made li")).hasCount(before + 3);
    marie.looked("article");
  }

  private static void commission(Visitor marie, String angle) {
    marie.page.locator(".commission input[name=angle]").fill(angle);
    marie.page.locator(".commission button[type=submit]").click();
    assertThat(marie.page.locator(".notice--good").first()).isVisible();
  }

  private static PostId written(Visitor marie, LocalDateTime at) {
    Page page = marie.open("/posts/new");
    page.locator("textarea[name=text]").pressSequentially("Revolutionary cargo bikes.");
    assertThat(page.locator("#live")).containsText("revolutionary");
    page.locator("input[name=at]").fill(FIELD.format(at));
    page.locator("select[name=zone]").selectOption(PARIS.getId());
    marie.looked("new");
    page.locator("main form button[type=submit]").click();
    page.waitForURL(POST);
    Matcher address = POST.matcher(page.url());
    Assertions.assertThat(address.find()).isTrue();
    return PostId.of(address.group(1));
  }

  private static void mended(Visitor marie, PostId post) {
    Page page = marie.open("/posts/" + post + "/review");
    assertThat(page.locator("main")).containsText("revolutionary");
    marie.looked("finding");
    Locator text = page.locator("textarea[name=text]");
    if (!text.isVisible()) {
      page.locator("details:has(textarea[name=text]) > summary").first().click();
    }
    text.fill("Cargo bikes carry a sofa.");
    page.locator("form:has(textarea[name=text]) button[type=submit]:not([name], [formaction])")
        .first()
        .click();
    assertThat(page.locator("#preview")).containsText("Cargo bikes carry a sofa.");
    assertThat(page.locator("main")).not().containsText("revolutionary");
  }

  private static void approved(Visitor paul, PostId post) {
    Page page = paul.open("/work");
    Locator waiting = page.locator("a.row-link[href$='" + post + "/review']");
    assertThat(waiting).isVisible(patiently());
    paul.looked("work");
    waiting.click();
    assertThat(page.locator(".path")).isVisible();
    paul.looked("review");
    page.locator("button[name=decision][value=APPROVED]").click();
    page.waitForLoadState();
    awaits(post, PostStatus.SCHEDULED);
    paul.open("/work");
    assertThat(waiting).hasCount(0);
  }

  private static void moved(Visitor marie, PostId post, LocalDateTime first, LocalDateTime later) {
    Page page = marie.open("/calendar?view=list&date=" + first.toLocalDate());
    page.locator("a.cal-move[data-post='" + post + "']").click();
    page.locator("#move input[name=at]").fill(FIELD.format(later));
    page.locator("#move button[type=submit]").click();
    assertThat(page.locator("#day-" + later.toLocalDate() + " #post-" + post))
        .containsText("11:00");
    marie.looked("moved");
    Assertions.assertThat(posts().get(BRAND, post).status()).isEqualTo(PostStatus.SCHEDULED);
    Assertions.assertThat(posts().get(BRAND, post).scheduled())
        .map(Schedule::at)
        .contains(later.truncatedTo(ChronoUnit.MINUTES).atZone(PARIS).toInstant());
  }

  private static void heldAndReleased(Visitor ada, PostId post) {
    Page page = ada.open("/posts/" + post);
    page.locator("form.brake button.btn--brake").click();
    Locator held = page.locator(".notice--brake");
    assertThat(held).containsText("Ada Lindqvist");
    ada.looked("held");
    held.locator("button").click();
    assertThat(held).hasCount(0);
  }

  private static void triedASetting(Visitor ada) {
    Page page = ada.open("/settings/voice");
    page.locator("textarea[name=required]").fill("tandem");
    page.locator("button[name=act][value=try]").click();
    assertThat(page.locator("#effect")).isVisible(patiently());
    assertThat(page.locator(".effects")).containsText("tandem");
    ada.looked("effect");
  }

  private static void traced(Visitor ada, PostId post) {
    assertThat(ada.open("/posts/" + post).locator("main")).containsText("Paul Okonkwo");
    ada.looked("post");
    Locator evidence = ada.open("/posts/" + post + "/evidence").locator("main");
    assertThat(evidence).containsText("Paul Okonkwo");
    assertThat(evidence).containsText("Cargo bikes carry a sofa.");
    ada.looked("evidence");
  }

  private static void awaits(PostId post, PostStatus status) {
    Awaitility.await().atMost(PATIENCE).until(() -> posts().get(BRAND, post).status() == status);
  }

  private static Posts posts() {
    return demo.bean(Posts.class);
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis());
  }

  /** Somebody at the desk. */
  private static final class Visitor {

    private final String login;
    private final Look look;
    private final Page page;

    Visitor(String login, Look look) {
      this.login = login;
      this.look = look;
      page = demo.chrome().open(look.phone ? 390 : 1280, look.phone ? 844 : 900, look.language);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours));
      page.navigate(demo.base() + "/login");
      page.locator("input[name=username]").fill(login);
      page.locator("input[name=password]").fill("postillion");
      page.locator("form:has(input[name=password]) button[type=submit]").click();
      page.waitForURL(Pattern.compile(".*/desk.*"));
      if (!look.language.equals(page.locator("html").getAttribute("lang"))) {
        page.locator(".me a[hreflang=" + look.language + "]").click();
      }
    }

    Page open(String path) {
      page.navigate(demo.base() + "/desk/velorine" + path);
      return page;
    }

    /** In their language, with all its words, and nothing sticks out. */
    void looked(String what) {
      assertThat(page.locator("html")).hasAttribute("lang", look.language);
      assertThat(page.locator("body")).not().containsText("??");
      Assertions.assertThat(
              ((Number)
                      page.evaluate(
                          "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                  .intValue())
          .as("pixels of %s that stick out, %s", what, look)
          .isNotPositive();
      Chrome.picture(
          page, "journey-%s-%s-%s".formatted(login, what, look.name().toLowerCase(Locale.ROOT)));
    }

    void leave() {
      page.context().close();
    }
  }
}
