package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brand.BrandId;
import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.LibraryQuery;
import io.postillion.core.library.PictureUse;
import io.postillion.core.library.Snippet;
import io.postillion.core.library.SnippetId;
import io.postillion.core.library.Snippets;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import io.postillion.core.search.Sought;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.Part;
import io.postillion.core.visual.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Pictures and snippets are kept as they are, for their brand, and nobody overwrites another. */
interface LibraryContract extends InWorld {

  LocalDate TODAY = LocalDate.of(2026, 11, 22);
  Set<PostStatus> ANY = EnumSet.allOf(PostStatus.class);
  Sought NOTHING = Sought.of("");

  private Library library() {
    return world().stores.library();
  }

  private Snippets snippets() {
    return world().stores.snippets();
  }

  private static Media media(int mark) {
    return new Media("%064x".formatted(mark), "image/png", 1600, 900, 123_456L, "Ein „Bild“ 🖼");
  }

  private LibraryPicture picture(BrandId brand, int mark, String name, @Nullable LocalDate last) {
    return new LibraryPicture(
        brand,
        media(mark),
        media(mark).sha256(),
        name,
        List.of("Été", "100%_ok"),
        "Agence „Lumière“",
        last,
        world().person.id(),
        World.NOW.plusSeconds(mark),
        1);
  }

  private LibraryPicture kept(int mark, String name, @Nullable LocalDate last) {
    LibraryPicture picture = picture(world().brand, mark, name, last);
    world().stores.media().put(world().brand, picture.media(), new byte[] {(byte) mark});
    assertThat(library().insert(picture)).isTrue();
    return picture;
  }

  private static LibraryPicture next(LibraryPicture picture, String name) {
    return new LibraryPicture(
        picture.brand(),
        picture.media().withAlt("Other words"),
        picture.thumbnail(),
        name,
        List.of(),
        "",
        null,
        picture.by(),
        World.NOW.plusSeconds(60),
        picture.version() + 1);
  }

  private Post showing(Media media, PostStatus status, @Nullable Schedule due) {
    return showing(world().post(), media, status, due);
  }

  private Post showing(Post post, Media media, PostStatus status, @Nullable Schedule due) {
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            world().stores.posts().revisions(world().brand, post.id()).size() + 1,
            new PostContent("Look", Locale.ENGLISH, List.of(media, media), null),
            Author.of(world().person),
            List.of(),
            0,
            World.NOW);
    world().stores.posts().add(world().brand, revision);
    return world().stores.posts().update(post.showing(revision).in(status).at(due));
  }

  private List<String> names(LibraryQuery query) {
    return library().list(world().brand, query).stream().map(LibraryPicture::name).toList();
  }

  private List<String> saying(String words) {
    return names(LibraryQuery.all(Sought.of(words), 10, 0));
  }

  @Test
  default void pictures_are_kept_as_they_are_for_their_brand() {
    LibraryPicture picture = kept(1, "Le „Port“ ⚓", TODAY);

    assertThat(library().get(world().brand, picture.sha256())).isEqualTo(picture);
    assertThat(library().insert(picture)).isFalse();
    assertThat(library().find(world().brand, List.of())).isEmpty();
    assertThat(library().find(world().other, picture.sha256())).isEmpty();
    assertThatThrownBy(() -> library().insert(picture(world().other, 1, "Stolen", null)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  default void a_version_is_stored_in_place_of_the_one_before_it_only() {
    LibraryPicture first = kept(1, "First", TODAY);
    LibraryPicture second = next(first, "Second");

    assertThat(library().update(next(second, "Too early"))).isFalse();
    assertThat(library().update(second)).isTrue();
    assertThat(library().update(next(first, "Too late"))).isFalse();

    assertThat(library().get(world().brand, first.sha256())).isEqualTo(second);
    assertThat(saying("first")).isEmpty();
  }

  @Test
  default void of_several_that_change_the_same_at_once_one_does() throws Exception {
    LibraryPicture first = kept(1, "First", null);
    List<Callable<Boolean>> works =
        Collections.nCopies(4, () -> library().update(next(first, "Changed")));

    assertThat(World.together(works)).containsOnlyOnce(true);
  }

  @Test
  default void pictures_are_found_by_all_words_that_are_said_about_them() {
    kept(1, "The ÉGLISE", null);
    kept(2, "The harbour", null);

    assertThat(saying("")).containsExactly("The harbour", "The ÉGLISE");
    assertThat(saying("église the")).containsExactly("The ÉGLISE");
    assertThat(saying("bild été lumière harbour")).containsExactly("The harbour");
    assertThat(saying("100%_")).hasSize(2);
    assertThat(saying("100_")).isEmpty();
    assertThat(library().list(world().other, LibraryQuery.all(NOTHING, 10, 0))).isEmpty();
    assertThat(names(LibraryQuery.all(NOTHING, 1, 1))).containsExactly("The ÉGLISE");
  }

  @Test
  default void pictures_are_found_by_until_when_they_may_be_used() {
    kept(1, "For ever", null);
    kept(2, "Ended", TODAY.minusDays(1));
    kept(3, "Today", TODAY);
    kept(4, "Soon", TODAY.plusDays(30));
    kept(5, "Later", TODAY.plusDays(31));

    assertThat(names(LibraryQuery.ended(NOTHING, TODAY, 10, 0))).containsExactly("Ended");
    assertThat(names(LibraryQuery.ending(NOTHING, TODAY, 10, 0))).containsExactly("Soon", "Today");
    assertThat(names(LibraryQuery.ending(Sought.of("soon"), TODAY, 10, 0))).containsExactly("Soon");
  }

  @Test
  default void a_picture_tells_in_which_posts_it_stands_now() {
    Media one = media(1);
    Schedule due = new Schedule(World.NOW.plusSeconds(60), World.PARIS);
    Post planned = showing(one, PostStatus.SCHEDULED, due);
    Post open = showing(one, PostStatus.IN_REVIEW, null);
    Post before = showing(one, PostStatus.DRAFTING, null);
    showing(before, media(2), PostStatus.DRAFTING, null);

    assertThat(
            library()
                .counts(world().brand, List.of(one.sha256(), media(2).sha256(), "f".repeat(64))))
        .isEqualTo(Map.of(one.sha256(), 2, media(2).sha256(), 1));
    assertThat(library().counts(world().other, List.of(one.sha256()))).isEmpty();
    assertThat(library().counts(world().brand, List.of())).isEmpty();
    assertThat(
            library().uses(world().brand, List.of(one.sha256()), Set.of(PostStatus.SCHEDULED), 10))
        .containsExactly(
            new PictureUse(one.sha256(), planned.id(), PostStatus.SCHEDULED, due.at()));
    assertThat(library().uses(world().brand, List.of(one.sha256()), ANY, 10))
        .extracting(PictureUse::post)
        .containsExactlyInAnyOrder(planned.id(), open.id());
    assertThat(library().uses(world().brand, List.of(one.sha256()), ANY, 1)).hasSize(1);
    assertThat(library().uses(world().brand, List.of(), ANY, 1)).isEmpty();
    assertThat(library().uses(world().other, List.of(one.sha256()), ANY, 10)).isEmpty();
  }

  @Test
  default void a_post_with_a_part_of_a_picture_is_a_use_of_it() {
    Media whole = media(1);
    Media part = media(2);
    world().stores.media().put(world().brand, whole, new byte[] {1});
    world().stores.media().put(world().brand, part, new byte[] {2});
    Post post = world().post();
    Recipe cut = new Recipe.OfCrop(whole.sha256(), "https://acme.example/x", new Part(0, 0, 1, 1));
    world()
        .stores
        .madePictures()
        .add(
            world().brand,
            new MadePicture(post.id(), part, cut, Author.of(world().person), World.NOW));

    PostId shown = showing(post, part, PostStatus.DRAFTING, null).id();

    assertThat(library().uses(world().brand, List.of(whole.sha256()), ANY, 10))
        .extracting(PictureUse::post)
        .containsExactly(shown);
  }

  @Test
  default void what_stood_in_posts_before_there_was_a_library_is_known() {
    Media whole = media(1);
    Media part = media(2);
    world().stores.media().put(world().brand, whole, new byte[] {1});
    world().stores.media().put(world().brand, part, new byte[] {2});
    Post post = world().post();
    Recipe cut = new Recipe.OfCrop(whole.sha256(), "https://acme.example/x", new Part(0, 0, 1, 1));
    world()
        .stores
        .madePictures()
        .add(
            world().brand,
            new MadePicture(post.id(), part, cut, Author.of(world().person), World.NOW));
    showing(post, part, PostStatus.DRAFTING, null);
    List<String> both = List.of(whole.sha256(), part.sha256());

    new TransactionTemplate(world().database.transactionManager())
        .executeWithoutResult(
            transaction -> {
              transaction.setRollbackOnly();
              world().sql.sql("delete from pst_revision_picture").update();
              assertThat(library().counts(world().brand, both)).isEmpty();
              filled().forEach(insert -> world().sql.sql(insert).update());
              assertThat(library().counts(world().brand, both)).hasSize(2);
            });
  }

  /** What the migration does with the posts that are there. */
  private List<String> filled() {
    String file =
        "/db/postillion/%s/V41__pictures_of_revisions.sql"
            .formatted(Dialect.of(world().database.dataSource()).folder());
    try (InputStream sql = LibraryContract.class.getResourceAsStream(file)) {
      return Stream.of(new String(sql.readAllBytes(), StandardCharsets.UTF_8).split(";"))
          .filter(statement -> statement.contains("insert into"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  default void bytes_that_the_library_has_are_not_forgotten() {
    LibraryPicture picture = kept(1, "Kept", null);
    world()
        .sql
        .sql("update pst_media set left_at = :at where brand_id = :brand")
        .param("at", Columns.time(World.NOW))
        .param("brand", world().brand.value())
        .update();

    assertThat(world().stores.media().forget(world().brand, World.NOW.plusSeconds(9), 10)).isZero();
    assertThat(world().stores.media().read(world().brand, picture.sha256())).isPresent();
  }

  @Test
  default void bytes_of_what_was_taken_out_are_forgotten_unless_a_post_has_them() {
    LibraryPicture gone = kept(1, "Gone", null);
    LibraryPicture shown = kept(2, "Shown", null);
    showing(shown.media(), PostStatus.PUBLISHED, null);

    assertThat(library().remove(world().other, gone.sha256(), 1)).isFalse();
    assertThat(library().remove(world().brand, gone.sha256(), 2)).isFalse();
    assertThat(library().remove(world().brand, gone.sha256(), 1)).isTrue();
    assertThat(library().remove(world().brand, shown.sha256(), 1)).isTrue();

    Instant later = Instant.now().plus(Duration.ofDays(1));
    assertThat(world().stores.media().forget(world().brand, later, 10)).isOne();
    assertThat(world().stores.media().read(world().brand, gone.sha256())).isEmpty();
    assertThat(world().stores.media().read(world().brand, shown.sha256())).isPresent();
  }

  private Snippet snippet(BrandId brand, String name) {
    return new Snippet(
        SnippetId.random(),
        brand,
        name,
        Locale.CANADA_FRENCH,
        "De 9 à 18 h.\n„Toujours“",
        world().person.id(),
        World.NOW,
        1);
  }

  private static Snippet next(Snippet snippet, String name) {
    return new Snippet(
        snippet.id(),
        snippet.brand(),
        name,
        null,
        "Other",
        snippet.by(),
        World.NOW.plusSeconds(1),
        snippet.version() + 1);
  }

  @Test
  default void snippets_are_kept_as_they_are_for_their_brand() {
    Snippet hours = snippet(world().brand, "Heures");
    Snippet address = snippet(world().brand, "adresse");

    assertThat(snippets().insert(hours)).isTrue();
    assertThat(snippets().insert(address)).isTrue();
    assertThat(snippets().insert(snippet(world().brand, "HEURES"))).isFalse();
    assertThat(snippets().insert(snippet(world().other, "Heures"))).isTrue();

    assertThat(snippets().all(world().brand)).containsExactly(address, hours);
    assertThat(snippets().get(world().brand, hours.id())).isEqualTo(hours);
    assertThat(snippets().find(world().other, hours.id())).isEmpty();
  }

  @Test
  default void a_snippet_is_changed_and_removed_by_whoever_saw_it_last() {
    Snippet hours = snippet(world().brand, "Heures");
    Snippet address = snippet(world().brand, "Adresse");
    snippets().insert(hours);
    snippets().insert(address);
    Snippet changed = next(hours, "HEURES");

    assertThat(snippets().update(next(changed, "Too early"))).isFalse();
    assertThat(snippets().update(changed)).isTrue();
    assertThat(snippets().update(next(hours, "Too late"))).isFalse();
    assertThat(world().stores.transactions().in(() -> snippets().update(next(changed, "ADRESSE"))))
        .isFalse();
    assertThat(snippets().get(world().brand, hours.id())).isEqualTo(changed);
    assertThat(snippets().remove(world().brand, hours.id(), 1)).isFalse();
    assertThat(snippets().remove(world().other, hours.id(), 2)).isFalse();
    assertThat(snippets().remove(world().brand, hours.id(), 2)).isTrue();
    assertThat(snippets().all(world().brand)).containsExactly(address);
  }
}
