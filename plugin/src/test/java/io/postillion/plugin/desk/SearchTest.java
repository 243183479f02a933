package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.Snippet;
import io.postillion.core.library.SnippetId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.desk.memory.MemoryLibrary;
import io.postillion.plugin.desk.memory.MemorySnippets;
import io.postillion.plugin.desk.memory.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchTest extends DeskTest {

  private static final String SEARCH = "/desk/velo/search?q=";

  @Autowired private MemoryLibrary library;
  @Autowired private MemorySnippets snippets;

  @AfterEach
  void nothing_is_left() {
    library.forget();
    snippets.forget();
  }

  @Test
  void posts_articles_people_and_pages_are_found_with_one_field() {
    PostId post = sample.post(PostStatus.REJECTED, Sample.MASTODON, "Sam saw a lynx");
    var article = sample.article("The lynx of Sam", "Body", Locale.ENGLISH, 1, 1);

    assertThat(text(get(SEARCH + "sam")))
        .contains("/desk/velo/posts/" + post, "/desk/velo/articles/" + article.id())
        .contains("/desk/velo/people#sam", "Approver");
    assertThat(text(get(SEARCH + "calendar"))).containsPattern(hit("calendar"));
    assertThat(text(get(SEARCH + "stop"))).contains("action=\"/desk/velo/brake/pull\"");
  }

  @Test
  void pictures_and_snippets_of_the_library_are_found_too() {
    library.insert(
        new LibraryPicture(
            Sample.VELO,
            sample.picture.withAlt("A heron <b>at dawn</b>"),
            sample.picture.sha256(),
            "Harbour",
            List.of("birds"),
            "",
            null,
            Sample.CAMILLE.id(),
            Instant.EPOCH,
            1));
    Snippet snippet =
        new Snippet(
            SnippetId.random(),
            Sample.VELO,
            "Birds",
            Locale.FRENCH,
            "Le héron passe",
            Sample.CAMILLE.id(),
            Instant.EPOCH,
            1);
    snippets.insert(snippet);

    assertThat(text(get(SEARCH + "heron")))
        .contains("/desk/velo/library/" + sample.picture.sha256(), "A heron &lt;b&gt;at dawn");
    assertThat(text(get(SEARCH + "HÉRON")))
        .contains("/desk/velo/library/snippets#snippet-" + snippet.id(), "lang=\"fr\"");
    assertThat(text(get("/desk/tea/search?q=birds"))).contains("Nothing fits");
  }

  @Test
  void what_was_sought_is_marked_where_it_stands_also_far_into_a_text() {
    sample.post(PostStatus.REJECTED, Sample.MASTODON, "word ".repeat(60) + "an Ocelot at last");

    assertThat(text(get(SEARCH + "ocelot"))).contains("word an <mark>Ocelot</mark> at last", "…");
  }

  @Test
  void a_script_gets_the_hits_alone_and_how_many_they_are() {
    sample.post(PostStatus.REJECTED, Sample.MASTODON, "One gnu");

    assertThat(text(part(SEARCH + "gnu")))
        .startsWith("<div class=\"found\"")
        .contains("data-say=\"One found\"", "data-q=\"gnu\"")
        .doesNotContain("<html");
    assertThat(text(part(SEARCH + "zzzz"))).contains("Nothing found", "Nothing fits");
  }

  @Test
  void without_words_it_says_where_one_can_go() {
    assertThat(text(get("/desk/velo/search")))
        .contains("Go and do")
        .containsPattern(hit("posts/new"))
        .containsPattern(hit("reviews"));
  }

  @Test
  void nobody_finds_what_is_not_for_them() {
    PostId post = sample.post(PostStatus.REJECTED, Sample.MASTODON, "A secret quokka");
    as(Sample.SAM);

    assertThat(text(part(SEARCH))).doesNotContain("posts/new", "/prompts", "/ai\"");
    assertThat(text(get(SEARCH + "quokka"))).contains(post.toString());
    assertThat(get("/desk/tea/search?q=quokka")).hasStatus(404);
    as(Sample.CAMILLE);
    assertThat(text(get("/desk/tea/search?q=quokka"))).doesNotContain(post.toString());
  }

  @Test
  void of_very_much_the_newest_are_shown_and_a_way_to_the_others() {
    for (int i = 0; i < 9; i++) {
      sample.post(PostStatus.REJECTED, Sample.MASTODON, "Pangolin number " + i);
    }

    String found = text(part(SEARCH + "pangolin"));

    assertThat(found.split("data-hit", -1)).hasSize(9);
    assertThat(found).contains("/desk/velo/posts?words=pangolin");
  }

  @Test
  void what_is_typed_stays_words_however_long_and_odd() {
    assertThat(get(SEARCH + "x".repeat(5_000))).hasStatusOk();
    assertThat(text(get(SEARCH + "<script>alert(1)</script>")))
        .contains("value=\"&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
  }

  @Test
  void it_is_found_in_french_by_french_words() {
    assertThat(text(inFrench(SEARCH + "calendrier"))).containsPattern(hit("calendar"));
  }

  private static String hit(String path) {
    return "data-hit[^>]* href=\"/desk/velo/" + path + "\"";
  }
}
