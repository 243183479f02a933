package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.Article;
import io.postillion.plugin.desk.memory.Sample;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class IdeasTest extends DeskTest {

  private static final String IDEAS = "/desk/velo/ideas";

  private Article article(String figure) {
    return sample.article(
        "Ideas <b>about</b> " + figure,
        "Last winter %s people came to repair <i>a bike</i>. Nothing else happened all year."
            .formatted(figure),
        Locale.ENGLISH,
        1,
        1);
  }

  private static String idOf(String page, String hook) {
    Matcher use =
        Pattern.compile("/desk/velo/ideas/([0-9a-f-]+)/use")
            .matcher(page.substring(page.indexOf(hook)));
    assertThat(use.find()).isTrue();
    return use.group(1);
  }

  /** An idea about free days is not offered again while it is open. */
  private void dropAll() {
    Matcher drop = Pattern.compile("/desk/velo/ideas/[0-9a-f-]+/drop").matcher(text(get(IDEAS)));
    while (drop.find()) {
      post(drop.group());
    }
  }

  private String found(Article article) {
    post(IDEAS, "article", article.id().toString());
    return text(get(IDEAS));
  }

  @Test
  void ideas_about_an_article_say_why_and_whose_they_are_and_foreign_words_are_text() {
    dropAll();
    Article article = article("1,240");

    MvcTestResult asked = post(IDEAS, "article", article.id().toString());

    assertThat(asked).hasRedirectedUrl(IDEAS);
    assertThat(told(asked, "done")).contains("new ideas.");
    assertThat(text(get(IDEAS)))
        .contains("Last winter 1,240 people came to repair &lt;i&gt;a bike&lt;/i&gt;.")
        .contains("The article says it in these words.", "offline writer · ideas")
        .contains("Ideas &lt;b&gt;about&lt;/b&gt; 1,240")
        .contains("Nothing is planned here on Tue 24 Nov", "calendar")
        .contains("First day of winter is on Mon 21 Dec.")
        .doesNotContain("<i>a bike", "<b>about");
    assertThat(text(inFrench(IDEAS)))
        .contains("L’article le dit avec ces mots.", "Rien n’est prévu ici : mar. 24 nov.");
  }

  @Test
  void one_click_makes_it_the_angle_of_the_articles_brief() {
    Article article = article("2,240");
    String page = found(article);

    MvcTestResult used = post(IDEAS + "/" + idOf(page, "Last winter 2,240") + "/use");

    String brief = "/desk/velo/articles/" + article.id() + "/brief";
    assertThat(used).hasRedirectedUrl(brief);
    assertThat(text(get(brief)))
        .contains("name=\"angle\"")
        .contains("value=\"Last winter 2,240 people came to repair &lt;i&gt;a bike&lt;/i&gt;.\"");
    assertThat(text(get(IDEAS + "?status=USED"))).contains("Last winter 2,240");
    assertThat(text(get(IDEAS))).doesNotContain("Last winter 2,240");
  }

  @Test
  void an_idea_for_free_days_leads_to_a_new_post_with_the_idea_beside_it() {
    String topic = "Comets over Sisteron " + System.nanoTime();
    dropAll();
    post(IDEAS, "topic", topic);
    String id = idOf(text(get(IDEAS)), ">" + topic + "</h2>");

    MvcTestResult used = post(IDEAS + "/" + id + "/use");

    String next = used.getResponse().getRedirectedUrl();
    assertThat(next).startsWith("/desk/velo/posts/new?idea=" + id + "&channel=velo-");
    assertThat(text(get(next)))
        .contains("<q dir=\"auto\">" + topic + "</q>", "calendar")
        .contains("name=\"idea\" value=\"" + id + "\"");
    assertThat(get("/desk/velo/posts/new?idea=nonsense")).hasStatus(404);
  }

  @Test
  void what_was_posted_like_it_is_shown_beside_it() {
    sample.inReview("Last winter 3,240 people came to repair a bike.");
    String page = found(article("3,240"));

    assertThat(page.substring(page.indexOf("3,240")))
        .contains("said before, or nearly", "% alike:", "Posted already, and near to it");
  }

  @Test
  void a_dropped_idea_is_gone_and_not_offered_again() {
    Article article = article("4,240");
    String id = idOf(found(article), "Last winter 4,240");

    assertThat(post(IDEAS + "/" + id + "/drop")).hasRedirectedUrl(IDEAS);

    assertThat(found(article)).doesNotContain("Last winter 4,240");
    assertThat(text(get(IDEAS + "?status=DROPPED"))).contains("Last winter 4,240");
    assertThat(post(IDEAS + "/" + id + "/use")).hasStatus(409);
  }

  @Test
  void asking_about_nothing_says_what_to_do() {
    MvcTestResult refused = post(IDEAS, "topic", " ");

    assertThat(refused).hasStatus(422);
    assertThat(text(refused)).contains("role=\"alert\"");
  }

  @Test
  void who_does_not_write_reads_ideas_and_no_more() {
    String id = idOf(found(article("5,240")), "Last winter 5,240");
    as(Sample.SAM);

    assertThat(text(get(IDEAS))).contains("Last winter 5,240").doesNotContain("/use\"", "<select");
    assertThat(post(IDEAS, "topic", "bread")).hasStatus(403);
    assertThat(post(IDEAS + "/" + id + "/use")).hasStatus(403);
  }

  @Test
  void an_article_leads_to_its_brief_and_to_ideas_about_it() {
    String page = text(get("/desk/velo/articles/" + sample.stations.id()));

    assertThat(page)
        .contains("/desk/velo/articles/" + sample.stations.id() + "/brief")
        .contains("/desk/velo/ideas?article=" + sample.stations.id());
    assertThat(text(get(IDEAS + "?article=" + sample.stations.id())))
        .contains("value=\"%s\" selected".formatted(sample.stations.id()));
  }

  @Test
  void a_page_that_waits_is_told_where_to_go_and_the_next_one_says_what_was_found() {
    Article article = article("2,480");
    MockHttpSession browser = new MockHttpSession();

    String answer = text(in(browser, () -> waiting(IDEAS, "article", article.id().toString())));

    assertThat(answer)
        .contains("data-wait-next href=\"" + IDEAS + "\"")
        .doesNotContain("<html", "role=\"alert\"");
    assertThat(text(in(browser, () -> get(IDEAS)))).contains("new idea");
    assertThat(text(waiting(IDEAS)))
        .contains("role=\"alert\"", "The text is empty.")
        .doesNotContain("data-wait-next");
  }
}
