package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.plugin.desk.memory.MemoryForms;
import io.postillion.plugin.desk.memory.Sample;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RecurringTest extends DeskTest {

  private static final String PAGE = "/desk/velo/recurring";
  private static final String WORDS = "Our <b>shop</b> opens at {time} on {date}.";

  @Autowired private MemoryForms forms;

  @BeforeEach
  void nobodyWroteAForm() {
    forms.forget();
  }

  private MvcTestResult write(String name, String words) {
    return post(
        PAGE, "name", name, "text", words, "language", "en", "channel", Sample.BLUESKY.value());
  }

  private String form() {
    return PAGE + "/" + forms.of(Sample.VELO).get(0).id();
  }

  private MvcTestResult stand(String seal, String until, String perDay) {
    return post(form() + "/approve", "seal", seal, "until", until, "perDay", perDay);
  }

  private static String inAMonth() {
    return LocalDate.now(Sample.SAM.zone()).plusDays(30).toString();
  }

  @Test
  void a_form_shows_its_gaps_and_that_nobody_stands_for_it() {
    assertThat(told(write("Opening hours", WORDS), "done")).contains("The form is saved");

    assertThat(text(get(PAGE)))
        .contains(
            "Opening hours", "Our &lt;b&gt;shop&lt;/b&gt; opens at ", "written by Camille Roux")
        .contains("<span class=\"gap\">a time</span>", "<span class=\"gap\">a date</span>")
        .contains("Nobody stands for it yet", "You wrote it, so somebody else must stand for it.")
        .doesNotContain("I stand for these words");
    assertThat(text(inFrench(PAGE))).contains("une heure", "Personne ne s’en porte garant");
  }

  @Test
  void another_approver_stands_for_it_until_a_day_and_takes_it_back() {
    write("Opening hours", WORDS);
    as(Sample.SAM);
    String seal = hidden(get(PAGE), "seal");

    assertThat(told(stand(seal, inAMonth(), "2"), "done")).contains("From now on you stand");
    assertThat(text(get(PAGE)))
        .contains("Sam Okafor stands for it", "0 of at most 2 posts in 24 hours")
        .doesNotContain(
            "Nobody stands for it yet", "I stand for", "Write a post of it", "A new form");

    String standing = forms.standings(Sample.VELO).get(0).id().toString();
    assertThat(told(post(PAGE + "/standing/" + standing + "/revoke"), "done"))
        .isEqualTo("Taken back. No post was waiting on it.");
    assertThat(text(get(PAGE)))
        .contains("Nobody stands for it yet", "Ended (1)", "taken back by Sam Okafor");
    assertThat(told(post(PAGE + "/standing/" + standing + "/revoke"), "problem")).isNotBlank();
  }

  @Test
  void the_writer_may_not_and_neither_may_who_is_no_approver() {
    write("Opening hours", WORDS);
    String seal = forms.of(Sample.VELO).get(0).seal();

    assertThat(told(stand(seal, inAMonth(), "2"), "problem")).contains("somebody else must decide");
    as(Sample.EDITOR);
    assertThat(told(stand(seal, inAMonth(), "2"), "problem")).contains("do not have the role");
    assertThat(forms.standings(Sample.VELO)).isEmpty();
  }

  @Test
  void nobody_stands_for_other_words_or_for_too_much() {
    write("Opening hours", WORDS);
    as(Sample.SAM);
    String seal = hidden(get(PAGE), "seal");

    assertThat(told(stand("0".repeat(64), inAMonth(), "2"), "problem")).contains("Reload the page");
    assertThat(told(stand(seal, "2001-01-01", "2"), "problem")).contains("past");
    assertThat(told(stand(seal, inAMonth(), "51"), "problem")).contains("for 1 to 50 posts");
    assertThat(told(stand(seal, "someday", "2"), "problem")).contains("someday");
    assertThat(forms.standings(Sample.VELO)).isEmpty();
  }

  @Test
  void what_cannot_be_used_is_said_and_kept() {
    MvcTestResult answer = write("Anything", "We say {whatever} we like today");

    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(text(answer)).contains("“{whatever}” cannot be used", "We say {whatever} we like");
    assertThat(post(PAGE, "name", " ", "text", WORDS, "channel", Sample.BLUESKY.value()))
        .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(forms.of(Sample.VELO)).isEmpty();
  }

  @Test
  void a_post_is_written_from_it() {
    write("Opening hours", "Our shop opens at {time} & more");

    assertThat(text(get(PAGE)))
        .contains("posts/new?text=Our%20shop%20opens%20at%20%7Btime%7D%20%26%20more&amp;channel=");
    assertThat(text(get("/desk/velo/posts/new?text=Our shop opens")))
        .contains(">Our shop opens</textarea>");
  }

  @Test
  void a_form_is_used_no_more() {
    write("Opening hours", WORDS);

    assertThat(told(post(form() + "/retire"), "done")).contains("used no more");
    assertThat(text(get(PAGE))).contains("There is no form yet");
  }

  @Test
  void an_approver_writes_no_form() {
    as(Sample.SAM);

    assertThat(write("Opening hours", WORDS)).hasStatus(HttpStatus.FORBIDDEN);
  }
}
