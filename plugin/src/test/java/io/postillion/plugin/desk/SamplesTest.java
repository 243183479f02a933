package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.Article;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.desk.memory.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Everything here is a page, a link or a form: no script is needed for any of it. */
class SamplesTest extends DeskTest {

  private static final String SAMPLES = "/desk/velo/samples";
  private static final String WORK = "/desk/velo/work";

  @BeforeEach
  void bringThemBack() {
    post(SAMPLES + "/bring-back");
  }

  /** Other tests know what is in the lists. */
  @AfterEach
  void takeThemOutOfTheWay() {
    as(Sample.CAMILLE);
    post(SAMPLES + "/remove");
  }

  @Test
  void my_work_says_that_there_are_samples_and_leads_an_administrator_to_them() {
    assertThat(text(get(WORK)))
        .contains("What comes from Try-outs is a sample", "href=\"" + SAMPLES + "\"");
    assertThat(text(inFrench(WORK))).contains("est un exemple", "Enlever les exemples");

    as(Sample.EDITOR);
    assertThat(text(get(WORK))).doesNotContain(SAMPLES);
  }

  @Test
  void a_part_of_the_page_that_renews_itself_does_not_say_it_again() {
    assertThat(text(part(WORK))).contains("id=\"lists\"").doesNotContain(SAMPLES);
  }

  @Test
  void settings_and_sources_name_them_and_other_brands_have_none() {
    assertThat(text(get("/desk/velo/settings"))).contains("href=\"" + SAMPLES + "\"");
    assertThat(text(get("/desk/velo/sources"))).contains("<span>sample</span>");
    assertThat(text(get("/desk/tea/settings"))).doesNotContain("/samples");
    assertThat(text(get("/desk/tea/work"))).doesNotContain("/samples");
    assertThat(text(get("/desk/tea/samples"))).contains("This brand has no samples");
  }

  @Test
  void before_it_is_done_the_page_says_how_many_go_and_what_stays() {
    Article one = sample.tryOut("A first try");
    sample.tried(one, PostStatus.PUBLISHED);

    String page = text(get(SAMPLES));

    assertThat(page)
        .containsPattern("articles? from Try-outs leaves? the lists")
        .containsPattern("not out yet (is|are) dropped")
        .containsPattern("went out stays?")
        .contains("action=\"" + SAMPLES + "/remove\"");
    assertThat(text(inFrench(SAMPLES))).contains("Enlever les exemples ?", "C’est définitif");
  }

  @Test
  void one_click_removes_them_and_keeps_what_went_out() {
    Article article = sample.tryOut("A tandem to try");
    PostId waits = sample.tried(article, PostStatus.IN_REVIEW);
    PostId out = sample.tried(article, PostStatus.PUBLISHED);

    MvcTestResult done = post(SAMPLES + "/remove");

    assertThat(done).hasRedirectedUrl(SAMPLES);
    assertThat(told(done, "done")).contains("The samples are removed", "dropped");
    assertThat(told(done, "problem")).isEqualTo("null");
    assertThat(sample.now(waits).status()).isEqualTo(PostStatus.CANCELLED);
    assertThat(sample.now(out).status()).isEqualTo(PostStatus.PUBLISHED);
    assertThat(text(get("/desk/velo/articles"))).doesNotContain("A tandem to try");
    assertThat(text(get(WORK))).doesNotContain(SAMPLES);
    assertThat(text(get("/desk/velo/sources")))
        .contains(">removed</span>", "href=\"" + SAMPLES + "\"")
        .doesNotContain("/sources/try-outs/pause");
    assertThat(text(following(done)))
        .contains("The samples are removed", "Bring the samples back", "Camille Roux removed");
    assertThat(text(get(page(waits)))).contains("The samples were removed", "Camille Roux");
    assertThat(text(get(page(out) + "/evidence"))).contains("A tandem to try");
  }

  @Test
  void a_removed_article_stays_readable_and_says_what_it_was() {
    Article article = sample.tryOut("A trailer to try");
    post(SAMPLES + "/remove");

    String page = text(get("/desk/velo/articles/" + article.id()));

    assertThat(page)
        .contains("A trailer to try", "One can try it.", "This was a sample")
        .doesNotContain("/articles/%s/brief\"".formatted(article.id()));
    assertThat(text(inFrench("/desk/velo/articles/" + article.id())))
        .contains("C’était un exemple");
  }

  @Test
  void what_is_on_its_way_out_is_named_and_kept() {
    Article article = sample.tryOut("A saddle to try");
    PostId leaving = sample.leaving(article);

    MvcTestResult done = post(SAMPLES + "/remove");

    assertThat(told(done, "problem")).contains("could not be dropped", "on its way out");
    assertThat(sample.now(leaving).status()).isEqualTo(PostStatus.PUBLISHING);
    assertThat(text(get(SAMPLES)))
        .contains("One post about them is not dropped", "/posts/" + leaving)
        .contains("Drop what can be dropped");
    sample.put(leaving, PostStatus.PUBLISHED);
    assertThat(text(get(SAMPLES))).doesNotContain("Drop what can be dropped");
  }

  @Test
  void brought_back_they_are_there_and_dropped_posts_stay_dropped() {
    Article article = sample.tryOut("A bell to try");
    PostId waits = sample.tried(article, PostStatus.IN_REVIEW);
    post(SAMPLES + "/remove");

    MvcTestResult done = post(SAMPLES + "/bring-back");

    assertThat(told(done, "done")).contains("back");
    assertThat(text(get("/desk/velo/articles"))).contains("A bell to try");
    assertThat(sample.now(waits).status()).isEqualTo(PostStatus.CANCELLED);
    assertThat(text(following(done))).contains("Camille Roux brought", "Remove the samples");
  }

  @Test
  void who_is_no_administrator_has_no_button_and_no_way() {
    as(Sample.EDITOR);

    assertThat(text(get(SAMPLES)))
        .contains("An administrator of the brand can remove them")
        .doesNotContain(SAMPLES + "/remove");
    assertThat(post(SAMPLES + "/remove")).hasStatus(403);
    assertThat(post(SAMPLES + "/bring-back")).hasStatus(403);
    as(Sample.CAMILLE);
    assertThat(text(get(SAMPLES))).contains("Remove the samples?");
  }
}
