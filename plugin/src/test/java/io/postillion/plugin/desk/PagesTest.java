package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.desk.memory.Sample;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PagesTest extends DeskTest {

  private static final String HOSTILE =
      "<script>alert(1)</script> <img src=x onerror=alert(2)> \"quoted\" \u202Etxet";

  private Stream<String> pages() {
    return Stream.of(
        "/login",
        "/login?error",
        "/login?wait=5",
        "/login?expired",
        "/login?logout",
        "/desk/velo/work",
        "/desk/velo/reviews",
        "/desk/velo/posts",
        "/desk/velo/posts/new",
        page(sample.review),
        page(sample.review) + "/review",
        page(sample.isItLive),
        page(sample.published),
        "/desk/velo/board",
        page(sample.published) + "/evidence",
        page(sample.review) + "/evidence?hash=00",
        "/desk/velo/calendar",
        "/desk/velo/calendar?view=week",
        "/desk/velo/calendar?view=list",
        "/desk/velo/articles",
        "/desk/velo/articles/" + sample.stations.id(),
        "/desk/velo/articles/" + sample.thin.id() + "/brief",
        "/desk/velo/articles/" + sample.stations.id() + "/brief",
        "/desk/velo/ideas",
        "/desk/velo/ideas?status=DROPPED",
        page(sample.review) + "/variants",
        page(sample.review) + "/translate",
        "/desk/velo/channels",
        "/desk/velo/channels/new",
        "/desk/velo/channels/new?network=linkedin",
        "/desk/velo/channels/new?network=bluesky",
        "/desk/velo/channels/new?network=mastodon",
        "/desk/tea/channels/tea-abroad/renew",
        "/desk/tea/channels",
        "/desk/tea/channels/tea-resting/remove",
        "/desk/velo/sources",
        "/desk/velo/sources/new",
        "/desk/velo/sources/new?kind=wordpress",
        "/desk/velo/samples",
        "/desk/velo/ai",
        "/desk/velo/prompts/draft-post",
        "/desk/velo/voice",
        "/desk/velo/campaigns",
        "/desk/velo/library",
        "/desk/velo/library?q=harbour&show=soon",
        "/desk/velo/library/snippets",
        page(sample.review) + "/library",
        "/desk/velo/recurring",
        "/desk/velo/settings",
        "/desk/velo/settings/voice",
        "/desk/velo/settings/hashtags",
        "/desk/velo/settings/care",
        "/desk/velo/settings/translation",
        "/desk/velo/settings/ai",
        "/desk/velo/settings/budget",
        "/desk/velo/settings/notices",
        "/desk/velo/settings/cards",
        "/desk/velo/running",
        "/desk/velo/rehearsal",
        "/desk/velo/search",
        "/desk/velo/search?q=station",
        "/desk/velo/people",
        "/desk/velo/people/new",
        "/desk/velo/shortcuts",
        "/desk/velo/styleguide",
        "/sandbox/velo-sandbox",
        "/sandbox/velo-sandbox/key-1");
  }

  @Test
  void every_page_shows_itself_in_english_and_french() {
    assertThat(pages())
        .allSatisfy(
            path -> {
              assertThat(get(path)).hasStatusOk();
              assertThat(text(get(path))).contains("<html lang=\"en\"");
              assertThat(inFrench(path)).hasStatusOk();
              assertThat(text(inFrench(path))).contains("<html lang=\"fr\"");
            });
  }

  @Test
  void no_page_lacks_a_message() {
    assertThat(pages())
        .allSatisfy(path -> assertThat(text(inFrench(path))).doesNotContain("??", "_fr??"));
  }

  @Test
  void no_page_has_anything_inline_that_runs_or_styles() {
    assertThat(pages())
        .allSatisfy(
            path ->
                assertThat(text(get(path)))
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContain("<style", " style=", "javascript:")
                    .doesNotContainPattern("<[^>]*\\son[a-z]+="));
  }

  @Test
  void every_page_forbids_foreign_and_inline_code() {
    assertThat(pages())
        .allSatisfy(
            path ->
                assertThat(get(path).getResponse().getHeader("Content-Security-Policy"))
                    .startsWith("default-src 'self'; script-src 'self'; style-src 'self';"));
  }

  @Test
  void every_page_has_one_main_landmark_and_one_heading() {
    assertThat(pages())
        .allSatisfy(
            path -> {
              assertThat(text(get(path)).split("<main", -1)).hasSize(2);
              assertThat(text(get(path)).split("<h1", -1)).hasSize(2);
            });
  }

  @Test
  void hostile_words_of_a_post_or_an_article_stay_words() {
    // given
    var article = sample.article(HOSTILE, HOSTILE + " " + "word ".repeat(40), Locale.ENGLISH, 1, 1);
    PostId id = sample.inReview(HOSTILE);
    List<String> shown =
        List.of(
            page(id),
            page(id) + "/review",
            page(id) + "/evidence",
            "/desk/velo/posts?words=alert(1)",
            "/desk/velo/work",
            "/desk/velo/articles",
            "/desk/velo/articles/" + article.id());

    // then
    assertThat(shown)
        .allSatisfy(
            path ->
                assertThat(text(get(path)))
                    .contains("&lt;script&gt;alert(1)", "⟨U+202E⟩")
                    .doesNotContain("<script>alert", "<img src=x")
                    .satisfies(
                        html -> assertThat(withoutTextareas(html)).doesNotContain("\u202E")));
  }

  /** A person must be able to remove the character where they edit. */
  private static String withoutTextareas(String html) {
    return html.replaceAll("(?s)<textarea.*?</textarea>", "");
  }

  @Test
  void the_switch_of_languages_is_remembered() {
    MvcTestResult switched = inFrench("/desk/velo/work");

    assertThat(switched.getResponse().getHeader("Set-Cookie"))
        .startsWith("postillion-language=fr")
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void the_language_of_the_account_comes_before_that_of_the_browser() {
    assertThat(text(asking("fr", "/desk/velo/work"))).contains("<html lang=\"en\"");
  }

  @Test
  void the_start_leads_to_the_work_of_the_first_brand() {
    assertThat(get("/desk")).hasRedirectedUrl("/desk/tea/work");
    assertThat(get("/desk/velo")).hasRedirectedUrl("/desk/velo/work");
  }

  @Test
  void my_work_names_what_to_do_and_where() {
    assertThat(text(get("/desk/velo/work")))
        .contains("Review this post", "Revise this post", "Write this post", "Is this post live?")
        .contains("Say what the article leaves out", "Reconnect the channel")
        .contains("today 14:30", "today 12:00")
        .contains("mast.example refuses the token");
  }

  @Test
  void my_work_has_only_what_my_roles_may_answer() {
    as(Sample.SAM);

    assertThat(text(get("/desk/velo/work")))
        .contains("Review this post")
        .doesNotContain("Revise this post", ">Reconnect the channel<", "/posts/new");
  }

  @Test
  void of_very_much_that_waits_my_work_shows_the_beginning_and_says_how_much_more(
      @Autowired Flow flow) {
    PostId post = sample.post(PostStatus.CHANGES_REQUESTED, Sample.MASTODON, "Once more");
    int before = waiting(text(get("/desk/velo/work")));
    for (int i = 0; i < 60; i++) {
      sample.ask(WorkItem.Kind.REVISE_POST, post, Role.MANAGER);
    }
    try {
      String page = text(get("/desk/velo/work"));

      assertThat(waiting(page)).isEqualTo(before + 60);
      assertThat(page.split("class=\"row-link\"")).hasSize(51);
      assertThat(page).contains("%d more wait behind these".formatted(before + 10));
    } finally {
      flow.cancelled(Sample.VELO, post);
    }
  }

  private static int waiting(String page) {
    Matcher count = Pattern.compile("<span class=\"count\">(\\d+)</span>").matcher(page);
    return count.find() ? Integer.parseInt(count.group(1)) : 0;
  }

  @Test
  void posts_are_found_by_status_channel_and_words() {
    PostId id = sample.post(PostStatus.REJECTED, Sample.MASTODON, "A very particular walrus");

    String found = text(get("/desk/velo/posts?status=REJECTED&channel=velo-mastodon&words=WALRUS"));

    assertThat(found).contains(id.toString()).doesNotContain(sample.review.toString());
  }

  @Test
  void many_posts_come_in_pages() {
    for (int i = 0; i < 26; i++) {
      sample.post(PostStatus.CANCELLED, Sample.SANDBOX, "Penguin number " + i);
    }

    assertThat(text(get("/desk/velo/posts?words=penguin"))).contains("page=2", "Older");
    assertThat(text(get("/desk/velo/posts?words=penguin&page=2")))
        .contains("page=1", "Newer")
        .doesNotContain("page=3");
  }

  @Test
  void an_article_that_changed_after_its_draft_says_so() {
    assertThat(text(get("/desk/velo/articles"))).contains("changed since drafted");
    assertThat(text(get(page(sample.review) + "/review")))
        .contains("The article changed after this text was written");
  }

  @Test
  void a_picture_comes_with_its_type_and_stays() {
    MvcTestResult picture = get("/desk/velo/media/" + sample.picture.sha256());

    assertThat(picture).hasStatusOk().hasHeader("Content-Type", "image/png");
    assertThat(picture).hasHeader("X-Content-Type-Options", "nosniff");
    assertThat(picture.getResponse().getHeader("Cache-Control")).contains("private", "immutable");
  }

  @Test
  void a_picture_of_another_brand_is_not_there() {
    assertThat(get("/desk/tea/media/" + sample.picture.sha256())).hasStatus(404);
  }

  @Test
  void the_wall_of_another_brand_is_not_there() {
    assertThat(get("/sandbox/foreign-sandbox")).hasStatus(404);
    assertThat(get("/sandbox/" + new ChannelId("no-such-wall"))).hasStatus(404);
  }

  @Test
  void files_carry_their_version_and_are_kept_for_ever() {
    String page = text(get("/login"));
    String style = page.replaceAll("(?s).*href=\"([^\"]+desk-[0-9a-f]+\\.css)\".*", "$1");
    String htmx = page.replaceAll("(?s).*src=\"([^\"]+htmx\\.min\\.js)\".*", "$1");

    assertThat(get(style)).hasStatusOk();
    assertThat(get(style).getResponse().getHeader("Cache-Control")).contains("immutable");
    assertThat(htmx).contains("/2.0.10/");
    assertThat(get(htmx)).hasStatusOk();
  }
}
