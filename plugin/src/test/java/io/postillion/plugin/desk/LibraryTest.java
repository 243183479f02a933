package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.connectors.pictures.Pixels;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.desk.memory.MemoryLibrary;
import io.postillion.plugin.desk.memory.Sample;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** It is the morning of the 23rd of November. */
class LibraryTest extends DeskTest {

  private static final String PAGE = "/desk/velo/library";

  @Autowired private MemoryLibrary library;

  @AfterEach
  void nothing_is_left() {
    library.forget();
  }

  private static byte[] png(int width) {
    return Pixels.png(new BufferedImage(width, 40, BufferedImage.TYPE_INT_RGB));
  }

  private MvcTestResult uploaded(int width, String name, String last) {
    return upload(
        PAGE,
        "harbour.png",
        png(width),
        "name",
        name,
        "alt",
        "Boats at dawn",
        "tags",
        "harbour, <b>dawn</b>",
        "rights",
        "Agence Lumière",
        "last",
        last);
  }

  private LibraryPicture added(int width, String name, String last) {
    assertThat(uploaded(width, name, last)).hasStatus(HttpStatus.FOUND);
    return library.all().get(library.all().size() - 1);
  }

  private static String page(LibraryPicture picture) {
    return PAGE + "/" + picture.sha256();
  }

  private MvcTestResult choose(PostId post, LibraryPicture picture, String place) {
    return post(
        page(post) + "/library",
        "picture",
        picture.sha256(),
        "place",
        place,
        "revision",
        sample.current(post).id().toString());
  }

  @Test
  void an_empty_library_says_what_it_is_for() {
    assertThat(text(get(PAGE))).contains("The library is empty", "Add a picture");
    assertThat(text(inFrench(PAGE))).contains("La bibliothèque est vide");
    assertThat(text(get(page(sample.review) + "/library"))).contains("The library is empty");
  }

  @Test
  void an_upload_stands_on_the_shelf_with_its_small_picture_and_its_rights() {
    LibraryPicture picture = added(800, "The <i>harbour</i>", "2026-12-20");

    assertThat(picture.tags()).containsExactly("harbour", "<b>dawn</b>");
    assertThat(text(get(PAGE)))
        .contains("The &lt;i&gt;harbour&lt;/i&gt;", "may be used until Dec 20, 2026")
        .contains("is-soon", "Agence Lumière", "In no post", "/media/" + picture.thumbnail());
    assertThat(get("/desk/velo/media/" + picture.thumbnail())).hasStatusOk();
    assertThat(text(get(page(picture))))
        .contains("PNG · 800 × 40", "by Camille Roux", "&lt;b&gt;dawn&lt;/b&gt;", "Boats at dawn");
    assertThat(text(inFrench(page(picture)))).contains("utilisable jusqu’au 20 déc. 2026");
  }

  @Test
  void what_cannot_be_kept_is_said_and_the_words_stay() {
    MvcTestResult none = post(PAGE, "name", "My words");
    assertThat(none).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(text(none)).contains("Choose a file first.", "value=\"My words\"");

    MvcTestResult words =
        upload(PAGE, "a.png", "Hello".getBytes(StandardCharsets.UTF_8), "rights", "My rights");
    assertThat(words).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(text(words)).contains("is neither JPEG, PNG, GIF nor WebP", "My rights");

    MvcTestResult day = uploaded(800, "The harbour", "soon");
    assertThat(day).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(library.all()).isEmpty();

    added(800, "The harbour", "");
    MvcTestResult twice = uploaded(800, "Again", "");
    assertThat(twice).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(twice)).contains("has this picture already: “The harbour”");
  }

  @Test
  void pictures_are_found_by_words_and_by_until_when_they_may_be_used() {
    added(801, "For ever", "");
    added(802, "Ended", "2026-11-22");
    added(803, "Soon", "2026-12-23");

    assertThat(text(get(PAGE + "?q=DAWN lumière"))).contains("For ever", "Ended", "Soon");
    assertThat(text(get(PAGE + "?q=ever"))).contains("For ever").doesNotContain(">Ended<");
    assertThat(text(get(PAGE + "?q=nowhere"))).contains("No picture fits.");
    assertThat(text(get(PAGE + "?show=soon")))
        .contains(">Soon<")
        .doesNotContain(">For ever<", ">Ended<");
    assertThat(text(get(PAGE + "?show=ended")))
        .contains(">Ended<", "rights ended on Nov 22, 2026")
        .doesNotContain(">For ever<", ">Soon<");
    assertThat(get(PAGE + "?show=nonsense&page=-3")).hasStatusOk();
  }

  @Test
  void everybody_reads_and_managers_change() {
    LibraryPicture picture = added(800, "The harbour", "");
    as(Sample.SAM);

    assertThat(text(get(PAGE))).contains("The harbour").doesNotContain("type=\"file\"");
    assertThat(text(get(page(picture)))).contains("The harbour").doesNotContain("name=\"version\"");
    assertThat(uploaded(900, "Mine", "")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post(page(picture), "version", "1", "name", "Mine")).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(choose(sample.review, picture, "0")).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void no_brand_sees_the_picture_of_another() {
    LibraryPicture picture = added(800, "The harbour", "");

    assertThat(text(get("/desk/tea/library"))).contains("The library is empty");
    assertThat(get("/desk/tea/library/" + picture.sha256())).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get("/desk/tea/media/" + picture.sha256())).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void of_two_people_who_change_it_at_once_nobody_loses_a_word() {
    LibraryPicture picture = added(800, "The harbour", "");
    String version = hidden(get(page(picture)), "version");
    post(page(picture), "version", version, "name", "The old harbour", "rights", "Theirs");

    MvcTestResult second =
        post(page(picture), "version", version, "name", "My harbour", "rights", "Mine");

    assertThat(second).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(second))
        .contains("Somebody else changed “The old harbour” meanwhile")
        .contains("What stands there now", "<dd dir=\"auto\">The old harbour</dd>", ">Theirs</dd>")
        .contains("value=\"My harbour\"", ">Mine</textarea>");
    String now = hidden(second, "version");
    assertThat(told(post(page(picture), "version", now, "name", "My harbour"), "done"))
        .contains("The picture is saved");
    assertThat(library.all().get(0).name()).isEqualTo("My harbour");
  }

  @Test
  void a_picture_that_no_open_post_shows_can_be_taken_out() {
    LibraryPicture picture = added(812, "The harbour", "");
    PostId post = sample.post(PostStatus.DRAFTING, Sample.BLUESKY, "Come and see.");
    choose(post, picture, "1");
    String remove = page(picture) + "/remove";

    assertThat(told(post(remove, "version", "1"), "problem"))
        .contains("“The harbour” stands in posts that are not out yet");
    sample.put(post, PostStatus.PUBLISHED);
    assertThat(post(remove, "version", "1")).hasRedirectedUrl(PAGE);
    assertThat(text(get(PAGE))).contains("The library is empty");
  }

  @Test
  void a_picture_is_chosen_for_a_post_as_a_new_version_with_its_words() {
    LibraryPicture picture = added(811, "The harbour", "");
    PostId post = sample.post(PostStatus.DRAFTING, Sample.BLUESKY, "Come and see.");
    assertThat(text(get(page(post) + "/review"))).contains("/library\">From the library</a>");
    assertThat(text(get(page(post) + "/library?q=boats"))).contains("Use it", "The harbour");

    MvcTestResult chosen = choose(post, picture, "1");

    assertThat(chosen).hasRedirectedUrl(page(post) + "/review");
    assertThat(sample.current(post).number()).isEqualTo(2);
    assertThat(sample.current(post).content().media())
        .extracting(Media::sha256, Media::alt)
        .containsExactly(tuple(picture.sha256(), "Boats at dawn"));
    assertThat(text(get(page(picture)))).contains("In one post", "Come and see.");
    assertThat(text(get(page(post) + "/library"))).contains("Instead of picture 1");
  }

  @Test
  void a_stale_page_puts_no_picture_into_a_post() {
    LibraryPicture picture = added(814, "The harbour", "");
    PostId post = sample.post(PostStatus.DRAFTING, Sample.BLUESKY, "Come and see.");
    String shown = hidden(get(page(post) + "/library"), "revision");
    sample.overtake(post, "Come and hear.");

    assertThat(post(page(post) + "/library", "picture", picture.sha256(), "revision", shown))
        .hasStatus(HttpStatus.CONFLICT);
    assertThat(sample.current(post).content().media())
        .extracting(Media::sha256)
        .doesNotContain(picture.sha256());
  }

  @Test
  void a_picture_that_may_not_be_used_then_cannot_be_chosen() {
    LibraryPicture picture = added(800, "The harbour", "2026-11-24");
    PostId post = sample.due(PostStatus.DRAFTING, Sample.BLUESKY, "Come.", "2026-11-24T23:30:00Z");

    assertThat(text(get(page(post) + "/library")))
        .contains("It may not be used any more when this post is due.")
        .doesNotContain("Use it");
    MvcTestResult chosen = choose(post, picture, "0");
    assertThat(chosen).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(text(chosen))
        .contains("“The harbour” may be used until Nov 24, 2026, not on Nov 25, 2026");
  }

  @Test
  void an_approved_post_that_will_use_it_after_its_last_day_is_told() {
    LibraryPicture picture = added(813, "The harbour", "");
    PostId post =
        sample.due(PostStatus.DRAFTING, Sample.SANDBOX, "Come late.", "2026-11-30T10:00:00Z");
    choose(post, picture, "0");
    sample.put(post, PostStatus.SCHEDULED);
    assertThat(text(get(page(picture)))).doesNotContain("Planned posts that use it");

    post(page(picture), "version", "1", "name", "The harbour", "last", "2026-11-29");

    assertThat(text(get(page(picture))))
        .contains("Planned posts that use it after that day", "Come late.", page(post));
    assertThat(text(get(PAGE))).contains("one approved post goes out later");
    assertThat(
            text(post(page(post) + "/schedule", "at", "2026-11-30T12:00", "zone", "Europe/Paris")))
        .contains("may be used until Nov 29, 2026");
  }
}
