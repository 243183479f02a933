package io.postillion.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A day of three people and nothing but the pages: one writes at a desk, one approves in French on
 * a phone in the dark, one holds everything and looks who did what.
 */
class TeamDayTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
  private static final Pattern POST = Pattern.compile("/posts/([0-9a-f-]{36})");

  @RegisterExtension static final Demo demo = new Demo();

  @Test
  void a_post_is_written_mended_approved_on_a_phone_moved_held_and_traced() {
    LocalDateTime first = LocalDateTime.now(PARIS).plusDays(2).withHour(10).withMinute(0);
    LocalDateTime later = first.plusDays(1).withHour(11);
    Page marie = loggedIn("marie", "en", 1280, 900, ColorScheme.LIGHT);

    String post = written(marie, first);
    mended(marie, post);
    approvedOnThePhone(post);
    moved(marie, post, first, later);
    heldAndReleased(post);

    marie.navigate(desk() + "/posts/" + post);
    assertThat(marie.locator("main")).containsText("Paul Okonkwo");
    assertThat(marie.locator("main")).containsText(later.getDayOfMonth() + " ");
    marie.navigate(desk() + "/posts/" + post + "/evidence");
    assertThat(marie.locator("main")).containsText("Paul Okonkwo");
    assertThat(marie.locator("main")).containsText("Cargo bikes carry a sofa.");
    Chrome.picture(marie, "day-evidence");
  }

  private static String written(Page page, LocalDateTime at) {
    page.navigate(desk() + "/posts/new");
    page.locator("textarea[name=text]").pressSequentially("Revolutionary cargo bikes.");
    assertThat(page.locator("#live")).containsText("revolutionary");
    page.locator("input[name=at]").fill(FIELD.format(at));
    page.locator("select[name=zone]").selectOption(PARIS.getId());
    page.locator("main form button[type=submit]").click();
    page.waitForURL(POST);
    Matcher address = POST.matcher(page.url());
    return address.find() ? address.group(1) : "";
  }

  private static void mended(Page page, String post) {
    page.navigate(desk() + "/posts/" + post + "/review");
    assertThat(page.locator("main")).containsText("revolutionary");
    Chrome.picture(page, "day-finding");
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

  private static void approvedOnThePhone(String post) {
    Page paul = loggedIn("paul", "en", 390, 844, ColorScheme.DARK);
    paul.getByText("Français").click();
    assertThat(paul.locator("html")).hasAttribute("lang", "fr");
    Locator waiting = paul.locator("a.row-link[href$='" + post + "/review']");
    assertThat(waiting).isVisible();
    Chrome.picture(paul, "day-phone-work");
    waiting.click();
    assertThat(paul.locator(".path")).containsText("Réponse attendue");
    Chrome.picture(paul, "day-phone-review");
    paul.locator("button[name=decision][value=APPROVED]").click();
    paul.waitForLoadState();
    paul.navigate(desk() + "/work");
    assertThat(waiting).hasCount(0);
  }

  private static void moved(Page page, String post, LocalDateTime first, LocalDateTime later) {
    page.navigate(desk() + "/calendar?view=list&date=" + first.toLocalDate());
    page.locator("a.cal-move[data-post='" + post + "']").click();
    page.locator("#move input[name=at]").fill(FIELD.format(later));
    page.locator("#move button[type=submit]").click();
    Locator moved = page.locator("#day-" + later.toLocalDate() + " #post-" + post);
    assertThat(moved).containsText("11:00");
    assertThat(moved).containsText("scheduled");
    Chrome.picture(page, "day-moved");
  }

  private static void heldAndReleased(String post) {
    Page ada = loggedIn("ada", "en", 1280, 900, ColorScheme.DARK);
    ada.navigate(desk() + "/posts/" + post);
    ada.locator("form.brake button.btn--brake").click();
    Locator held = ada.locator(".notice--brake");
    assertThat(held).containsText("Ada Lindqvist");
    Chrome.picture(ada, "day-held");
    held.locator("button").click();
    assertThat(held).hasCount(0);
  }

  private static String desk() {
    return demo.base() + "/desk/velorine";
  }

  private static Page loggedIn(
      String login, String language, int width, int height, ColorScheme colours) {
    Page page = demo.chrome().open(width, height, language);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    page.navigate(demo.base() + "/login");
    page.locator("input[name=username]").fill(login);
    page.locator("input[name=password]").fill("postillion");
    page.locator("form:has(input[name=password]) button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/desk.*"));
    return page;
  }
}
