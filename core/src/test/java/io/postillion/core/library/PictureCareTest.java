package io.postillion.core.library;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Decision;
import io.postillion.core.check.Finding;
import io.postillion.core.failure.Rejected;
import io.postillion.core.library.LibraryPicture.Wanted;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import io.postillion.core.search.Sought;
import io.postillion.core.testing.World;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.Part;
import io.postillion.core.visual.Recipe;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PictureCareTest {

  /** It is the 23rd; posts of these tests are due at 14:00 on the 26th. */
  private static final LocalDate DUE = LocalDate.of(2026, 11, 26);

  private static final Sought NOTHING = Sought.of("");

  private final World world = new World();

  private static Wanted wanted(String name, @Nullable LocalDate last) {
    return new Wanted(name, "Boats at dawn", List.of("harbour"), "Agence Lumière", last);
  }

  private LibraryPicture added(@Nullable LocalDate last) {
    return world.pictureCare.add(
        world.manager, ACME, "harbour.jpg", new byte[] {7, 7}, wanted("The harbour", last));
  }

  private LibraryPicture until(LibraryPicture picture, @Nullable LocalDate last) {
    return world.pictureCare.change(
        world.manager, ACME, picture.sha256(), picture.version(), wanted("The harbour", last));
  }

  private static Schedule at(LocalDate day, int hour) {
    return new Schedule(day.atTime(hour, 0).atZone(PARIS).toInstant(), PARIS);
  }

  private PostId written() {
    return world.written("Come to the harbour.", at(DUE, 14));
  }

  private Revision choose(PostId id, LibraryPicture picture) {
    return world.choosing.choose(
        world.manager, ACME, id, world.revision(id).id(), picture.sha256(), 0);
  }

  private PostId withIt(LibraryPicture picture) {
    PostId id = written();
    choose(id, picture);
    return id;
  }

  private List<Finding> found(PostId id) {
    return world.findings.of(ACME, world.revision(id).id()).stream()
        .filter(finding -> finding.code().equals("rights.ended"))
        .toList();
  }

  private static void refuses(Reason reason, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            RefusedException.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  @Test
  void a_picture_is_kept_with_what_is_said_about_it_and_a_small_one() {
    LibraryPicture picture =
        world.pictureCare.add(
            world.manager,
            ACME,
            "C:\\photos\\old_harbour.jpg",
            new byte[] {7, 7},
            new Wanted("", " Boats ", List.of(" sea ", "", "sea", "dawn"), " Mine ", null));

    assertThat(picture.name()).isEqualTo("old harbour");
    assertThat(picture.media().alt()).isEqualTo("Boats");
    assertThat(picture.tags()).containsExactly("sea", "dawn");
    assertThat(picture.rights()).isEqualTo("Mine");
    assertThat(picture.by()).isEqualTo(world.manager.id());
    assertThat(world.library.get(ACME, picture.sha256())).isEqualTo(picture);
    assertThat(world.media.read(ACME, picture.sha256())).isPresent();
    assertThat(world.media.read(ACME, picture.thumbnail())).isPresent();
  }

  @Test
  void what_is_no_picture_or_has_too_many_words_or_is_there_already_is_not_kept() {
    assertThatThrownBy(
            () ->
                world.pictureCare.add(
                    world.manager, ACME, "empty.jpg", new byte[0], wanted("Empty", null)))
        .isInstanceOf(Rejected.class);
    refuses(
        Reason.LIBRARY_INCOMPLETE,
        () ->
            world.pictureCare.add(
                world.manager, ACME, "x.jpg", new byte[] {7}, wanted("x".repeat(121), null)));
    assertThat(world.library.list(ACME, LibraryQuery.all(NOTHING, 10, 0))).isEmpty();

    added(null);
    refuses(Reason.LIBRARY_KNOWN, () -> added(DUE));
  }

  @Test
  void only_managers_upload_change_and_choose() {
    LibraryPicture picture = added(null);
    PostId id = written();

    refuses(
        Reason.NOT_ALLOWED,
        () ->
            world.pictureCare.add(
                world.approver, ACME, "x.jpg", new byte[] {9}, wanted("Mine", null)));
    refuses(
        Reason.NOT_ALLOWED,
        () ->
            world.pictureCare.change(
                world.approver, ACME, picture.sha256(), 1, wanted("Mine", null)));
    refuses(
        Reason.NOT_ALLOWED,
        () ->
            world.choosing.choose(
                world.approver, ACME, id, world.revision(id).id(), picture.sha256(), 0));
  }

  @Test
  void of_two_people_at_once_the_second_is_told_and_nothing_of_the_first_is_lost() {
    LibraryPicture picture = added(null);
    LibraryPicture first = until(picture, DUE);

    refuses(Reason.CHANGED_MEANWHILE, () -> until(picture, DUE.plusDays(9)));

    assertThat(world.library.get(ACME, picture.sha256())).isEqualTo(first);
  }

  @Test
  void what_stands_in_no_post_that_is_not_out_yet_can_be_taken_out() {
    LibraryPicture picture = added(DUE);
    PostId id = withIt(picture);

    refuses(Reason.LIBRARY_IN_USE, () -> remove(picture));
    world.editing.cancel(world.manager, ACME, id, "");
    until(picture, null);
    refuses(Reason.CHANGED_MEANWHILE, () -> remove(picture));
    refuses(
        Reason.NOT_ALLOWED,
        () -> world.pictureCare.remove(world.approver, ACME, picture.sha256(), 2));
    world.pictureCare.remove(world.manager, ACME, picture.sha256(), 2);

    assertThat(world.library.find(ACME, picture.sha256())).isEmpty();
  }

  private void remove(LibraryPicture picture) {
    world.pictureCare.remove(world.manager, ACME, picture.sha256(), picture.version());
  }

  @Test
  void a_chosen_picture_is_a_revision_by_the_person_with_its_words() {
    PostId id = written();

    Revision revision = choose(id, added(null));

    assertThat(revision.number()).isEqualTo(2);
    assertThat(revision.author()).isEqualTo(Author.of(world.manager));
    assertThat(revision.content().media()).extracting(Media::alt).containsExactly("Boats at dawn");
    assertThat(revision.content().text()).isEqualTo("Come to the harbour.");
  }

  @Test
  void a_chosen_picture_replaces_another_where_that_is_meant_and_never_on_a_stale_page() {
    PostId id = written();
    Revision shown = world.revision(id);
    LibraryPicture first = added(null);
    choose(id, first);
    LibraryPicture second =
        world.pictureCare.add(
            world.manager, ACME, "b.jpg", new byte[] {8}, wanted("Another", null));

    refuses(
        Reason.STALE_REVISION,
        () -> world.choosing.choose(world.manager, ACME, id, shown.id(), second.sha256(), 1));
    world.choosing.choose(world.manager, ACME, id, world.revision(id).id(), second.sha256(), 1);

    assertThat(world.revision(id).content().media())
        .extracting(Media::sha256)
        .containsExactly(second.sha256());
    assertThatThrownBy(
            () ->
                world.choosing.choose(
                    world.manager, ACME, id, world.revision(id).id(), "00".repeat(32), 1))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void choosing_a_picture_for_an_approved_post_takes_its_approval_away() {
    PostId id = world.approved("Come to the harbour.", at(DUE, 14));

    choose(id, added(null));

    assertThat(world.approvals.holding(ACME, id)).isEmpty();
    assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
  }

  @Test
  void on_its_last_day_a_picture_may_be_used_and_on_the_next_it_may_not() {
    LibraryPicture picture = added(DUE);
    PostId id = withIt(picture);
    assertThat(found(id)).isEmpty();

    until(picture, DUE.minusDays(1));

    assertThat(found(id))
        .extracting(Finding::arguments)
        .containsExactly(List.of("1", "The harbour", "2026-11-25", "2026-11-26"));
    refuses(Reason.RIGHTS_ENDED, () -> choose(written(), picture));
  }

  @Test
  void the_day_is_that_of_the_brand_whatever_zone_the_time_was_chosen_in() {
    LibraryPicture picture = added(DUE.minusDays(1));
    Schedule late =
        new Schedule(
            DUE.atTime(0, 30).atZone(PARIS).toInstant(),
            ZoneOffset.UTC); // there it is still the 25th
    PostId id = world.written("Come to the harbour.", late);

    refuses(Reason.RIGHTS_ENDED, () -> choose(id, picture));
  }

  @Test
  void a_post_without_a_time_goes_out_today() {
    LibraryPicture picture = added(LocalDate.of(2026, 11, 22));
    PostId id = world.written("Come to the harbour.", null);

    refuses(Reason.RIGHTS_ENDED, () -> choose(id, picture));
  }

  @Test
  void what_may_not_be_used_then_cannot_be_approved_until_its_rights_are_longer() {
    LibraryPicture picture = added(DUE);
    PostId id = withIt(picture);
    world.submit(id);
    LibraryPicture shorter = until(picture, DUE.minusDays(1));

    refuses(Reason.RIGHTS_ENDED, () -> world.approve(id));
    assertThat(world.approvals.of(ACME, id)).isEmpty();

    until(shorter, null);
    assertThat(found(id)).isEmpty();
    assertThat(world.approve(id).decision()).isEqualTo(Decision.APPROVED);
  }

  @Test
  void an_approver_cannot_choose_a_day_on_which_it_may_not_be_used() {
    PostId id = withIt(added(DUE));
    world.submit(id);
    Verdict then = world.verdict(id, Decision.APPROVED, "");
    Verdict later =
        new Verdict(
            id, then.revision(), then.seal(), Decision.APPROVED, "", at(DUE.plusDays(1), 9));

    refuses(Reason.RIGHTS_ENDED, () -> world.approving.decide(world.approver, ACME, later));
    assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
  }

  @Test
  void days_that_pass_while_a_post_waits_for_its_approval_count() {
    PostId id = world.written("Come to the harbour.", null);
    choose(id, added(LocalDate.of(2026, 11, 23)));
    world.submit(id);
    world.clock.pass(Duration.ofDays(1));

    refuses(Reason.RIGHTS_ENDED, () -> world.approve(id));
  }

  @Test
  void an_approved_post_cannot_be_moved_beyond_the_last_day() {
    PostId id = withIt(added(DUE));
    world.submit(id);
    world.approve(id);
    world.publisher.plan(ACME, id);

    refuses(
        Reason.RIGHTS_ENDED,
        () -> world.editing.reschedule(world.manager, ACME, id, at(DUE.plusDays(1), 9)));

    assertThat(world.post(id).schedule()).isEqualTo(at(DUE, 14));
    assertThat(world.approvals.holding(ACME, id)).isPresent();
    world.editing.reschedule(world.manager, ACME, id, at(DUE, 18));
    assertThat(world.post(id).schedule()).isEqualTo(at(DUE, 18));
  }

  @Test
  void a_post_in_the_making_is_checked_again_when_it_is_moved() {
    PostId id = withIt(added(DUE));

    world.editing.reschedule(world.manager, ACME, id, at(DUE.plusDays(1), 9));
    assertThat(found(id)).hasSize(1);
    world.editing.reschedule(world.manager, ACME, id, at(DUE, 9));
    assertThat(found(id)).isEmpty();
  }

  @Test
  void what_was_cut_out_of_a_picture_may_be_used_as_long_as_the_whole() {
    LibraryPicture whole = added(DUE.minusDays(1));
    PostId id = written();
    Media part = new Media("ab".repeat(32), "image/jpeg", 10, 10, 5, "A part");
    world.madePictures.add(
        ACME,
        new MadePicture(
            id,
            part,
            new Recipe.OfCrop(whole.sha256(), "https://acme.example/x", new Part(0, 0, 1, 1)),
            Author.of(world.manager),
            world.clock.instant()));

    assertThat(world.rights.ended(ACME, id, List.of(part), at(DUE, 14)))
        .singleElement()
        .satisfies(ended -> assertThat(ended.name()).isEqualTo("The harbour"));
  }

  @Test
  void a_post_that_is_approved_stays_approved_when_rights_change() {
    LibraryPicture picture = added(null);
    PostId id = withIt(picture);
    world.submit(id);
    world.approve(id);

    until(picture, DUE.minusDays(1));

    assertThat(world.approvals.holding(ACME, id)).isPresent();
    assertThat(found(id)).isEmpty();
  }
}
