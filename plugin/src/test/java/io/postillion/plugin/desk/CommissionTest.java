package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.content.Article;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.memory.Sample;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CommissionTest extends DeskTest {

  private static final Pattern CHANNEL = Pattern.compile("name=\"channel\" value=\"([^\"]+)\"");

  @Autowired private Posts posts;
  private Article article;
  private String page;

  @BeforeEach
  void an_article_that_says_enough() {
    article =
        sample.article(
            "Line " + System.nanoTime(),
            "The new line opens on 4 May 2027 and links 14 districts. ".repeat(4),
            Locale.ENGLISH,
            1,
            1);
    page = "/desk/velo/articles/" + article.id();
  }

  @Test
  void an_article_becomes_posts_on_the_channels_that_are_chosen() {
    MvcTestResult form = get(page);
    assertThat(text(form)).contains("Have posts written from it");
    List<String> open = open(form);

    MvcTestResult sent =
        post(
            page + "/posts",
            "errand",
            hidden(form, "errand"),
            "channel",
            open.get(0),
            "channel",
            open.get(1),
            "angle",
            "What it costs");

    assertThat(sent).hasRedirectedUrl(page);
    assertThat(told(sent, "done"))
        .isEqualTo("2 drafts are being written. They stand here as soon as they are there.");
    assertThat(made())
        .extracting(post -> post.channel().value())
        .containsExactlyInAnyOrder(open.get(0), open.get(1));
    assertThat(text(get(page))).contains("has one");
    assertThat(text(get(page(made().get(0).id())))).contains("asked for it:", "What it costs");
  }

  @Test
  void a_double_click_writes_once() {
    MvcTestResult form = get(page);
    String errand = hidden(form, "errand");
    String channel = open(form).get(0);

    post(page + "/posts", "errand", errand, "channel", channel);
    post(page + "/posts", "errand", errand, "channel", channel);

    assertThat(made()).hasSize(1);
  }

  @Test
  void what_cannot_be_asked_for_is_said_and_what_was_typed_stays() {
    MvcTestResult sent =
        post(page + "/posts", "errand", hidden(get(page), "errand"), "angle", "The drivers");

    assertThat(sent).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(text(sent)).contains("Choose one channel or more.", "value=\"The drivers\"");
    assertThat(made()).isEmpty();
  }

  @Test
  void an_article_that_says_too_little_leads_to_its_brief() {
    assertThat(text(get("/desk/velo/articles/" + sample.thin.id())))
        .contains("The article says too little to write from.", sample.thin.id() + "/brief")
        .doesNotContain("Have posts written from it");
  }

  /** Other tests may have paused some. */
  private static List<String> open(MvcTestResult form) {
    return CHANNEL.matcher(text(form)).results().map(found -> found.group(1)).toList();
  }

  private List<Post> made() {
    return posts.list(Sample.VELO, PostFilter.ofArticle(article.id()));
  }
}
