package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.library.Snippet;
import io.postillion.plugin.desk.memory.MemorySnippets;
import io.postillion.plugin.desk.memory.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SnippetsTest extends DeskTest {

  private static final String PAGE = "/desk/velo/library/snippets";

  @Autowired private MemorySnippets snippets;

  @AfterEach
  void no_snippet_is_left() {
    snippets.forget();
  }

  private Snippet added(String name, String language, String text) {
    assertThat(told(post(PAGE, "name", name, "language", language, "text", text), "done"))
        .contains("The snippet is kept");
    return snippets.all(Sample.VELO).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String page(Snippet snippet) {
    return PAGE + "/" + snippet.id();
  }

  @Test
  void where_there_is_none_the_page_says_what_they_are_for_and_editors_say_nothing() {
    assertThat(text(get(PAGE))).contains("There is no snippet yet", "A new snippet");
    assertThat(text(inFrench(PAGE))).contains("Il n’y a pas encore de bloc de texte");
    assertThat(text(get(page(sample.review) + "/review"))).doesNotContain("id=\"snippets\"");
  }

  @Test
  void a_manager_keeps_finds_changes_and_removes_one() {
    Snippet hours = added("Hours <b>", "en", "From 9 to 6.\nAlways.");
    added("Tags", "", "#velo");

    assertThat(text(get(PAGE)))
        .contains("Hours &lt;b&gt;", "From 9 to 6.\nAlways.", "any language", "by Camille Roux");
    assertThat(text(get(PAGE + "?q=ALWAYS hours"))).contains("From 9").doesNotContain("#velo");
    assertThat(text(get(PAGE + "?q=nowhere"))).contains("No snippet fits.");

    assertThat(told(post(page(hours), "version", "1", "name", "Hours", "text", "All day"), "done"))
        .contains("The snippet is saved");
    assertThat(told(post(page(hours) + "/remove", "version", "1"), "problem"))
        .contains("Somebody else changed “Hours”");
    assertThat(told(post(page(hours) + "/remove", "version", "2"), "done"))
        .contains("The snippet is removed");
    assertThat(snippets.all(Sample.VELO)).extracting(Snippet::name).containsExactly("Tags");
  }

  @Test
  void what_cannot_be_used_is_said_and_kept() {
    added("Hours", "", "From 9 to 6.");

    MvcTestResult twice = post(PAGE, "name", "HOURS", "text", "My text");
    assertThat(twice).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(twice)).contains("There is a snippet “HOURS” already", ">My text</textarea>");
    MvcTestResult unsound = post(PAGE, "name", "New", "text", "My text", "language", "nowhere");
    assertThat(unsound).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(text(unsound)).contains("a language that there is", "value=\"nowhere\"");
  }

  @Test
  void of_two_people_who_change_it_at_once_nobody_loses_a_word() {
    Snippet hours = added("Hours", "", "From 9 to 6.");
    post(page(hours), "version", "1", "name", "Hours", "text", "From 8 to 5.");

    MvcTestResult second = post(page(hours), "version", "1", "name", "Hours", "text", "My hours");

    assertThat(second).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(second))
        .contains("From 8 to 5.</p>", ">My hours</textarea>", "Above it is as it stands now")
        .contains("name=\"version\" value=\"2\"");
  }

  @Test
  void everybody_reads_and_managers_write() {
    Snippet hours = added("Hours", "", "From 9 to 6.");
    as(Sample.SAM);

    assertThat(text(get(PAGE))).contains("From 9 to 6.").doesNotContain("<textarea");
    assertThat(post(PAGE, "name", "Mine", "text", "Text")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post(page(hours), "version", "1", "name", "Mine", "text", "Text"))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(told(post(page(hours) + "/remove", "version", "1"), "problem")).isNotEmpty();
    assertThat(snippets.all(Sample.VELO)).containsExactly(hours);
  }

  @Test
  void they_stand_beside_the_text_of_a_post_in_its_language() {
    added("Hours", "en", "From \"9\" to <6>.");
    added("Heures", "fr", "De 9 à 18 h.");
    added("Tags", "", "#velo");

    assertThat(text(get(page(sample.review) + "/review")))
        .contains("id=\"snippets\"", "data-words=\"From &quot;9&quot; to &lt;6&gt;.\"", "#velo")
        .contains("From &quot;9&quot; to &lt;6&gt;.</p>")
        .doesNotContain("De 9 à 18 h.");
    assertThat(text(get("/desk/velo/posts/new"))).contains("id=\"snippets\"", "#velo");
    assertThat(text(get("/desk/tea/posts/new"))).doesNotContain("id=\"snippets\"");
  }
}
