package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.desk.memory.Sample;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ShortcutsTest extends DeskTest {

  private static final String SHORTCUTS = "/desk/velo/shortcuts";

  @Test
  void every_key_that_a_page_listens_to_stands_in_the_overview() {
    String overview = text(part(SHORTCUTS));

    assertThat(keys("/desk/velo/work"))
        .contains("g t", "g p", "g c", "n", "j", "k", "/", "?")
        .doesNotHaveDuplicates()
        .allSatisfy(
            keys ->
                assertThat(List.of(keys.split(" ")))
                    .allSatisfy(key -> assertThat(overview).contains("<kbd>" + key + "</kbd>")));
    assertThat(overview).contains("<kbd>Ctrl+K</kbd>", "<kbd>Ctrl+.</kbd>").doesNotContain("<html");
  }

  @Test
  void a_key_leads_only_where_the_person_may_go() {
    as(Sample.SAM);

    assertThat(keys("/desk/velo/work")).contains("g t").doesNotContain("n");
    assertThat(text(get(SHORTCUTS))).doesNotContain("<dt>New post");
  }

  @Test
  void single_keys_are_switched_off_and_on_for_a_browser() {
    MvcTestResult off = post(SHORTCUTS, "single", "off");
    MvcTestResult on = post(SHORTCUTS, "single", "on");

    assertThat(off).hasRedirectedUrl(SHORTCUTS);
    assertThat(told(off, "done")).isEqualTo("Single keys are off.");
    assertThat(off.getResponse().getHeader("Set-Cookie"))
        .startsWith("postillion-keys=off;")
        .contains("HttpOnly", "SameSite=Lax", "Max-Age=31536000");
    assertThat(on.getResponse().getHeader("Set-Cookie")).contains("Max-Age=0");
  }

  @Test
  void where_they_are_off_no_page_listens_to_any_and_the_search_still_opens() {
    String page = text(withCookie("/desk/velo/work", "postillion-keys", "off"));

    assertThat(page).doesNotContain("data-key=").contains("id=\"finder\"");
    assertThat(text(withCookie(SHORTCUTS, "postillion-keys", "off")))
        .contains("Switch single keys on");
  }

  private List<String> keys(String path) {
    return Pattern.compile("data-key=\"([^\"]+)\"")
        .matcher(text(get(path)))
        .results()
        .map((MatchResult key) -> key.group(1))
        .toList();
  }
}
