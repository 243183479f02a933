package io.postillion.plugin.desk.library;

import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.LibraryQuery;
import io.postillion.core.library.PictureUse;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.library.PictureSheet.Other;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.PostRow;
import io.postillion.plugin.desk.view.PostRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pictures of the library as pages show them. */
public final class LibraryViews {

  /** Approved and not out yet. */
  private static final Set<PostStatus> PLANNED =
      EnumSet.of(PostStatus.APPROVED, PostStatus.SCHEDULED);

  private static final Set<PostStatus> ANY = EnumSet.allOf(PostStatus.class);

  private static final int MOST_PLANNED = 50;
  private static final int MOST_USED = 10;
  private static final int LENGTH = 160;

  private final Library library;
  private final Posts posts;
  private final People people;
  private final PostRows rows;
  private final Times times;
  private final Words words;

  public LibraryViews(
      Library library, Posts posts, People people, PostRows rows, Times times, Words words) {
    this.library = library;
    this.posts = posts;
    this.people = people;
    this.rows = rows;
    this.times = times;
    this.words = words;
  }

  LocalDate today(Desk desk) {
    return times.today(desk.brand().zone());
  }

  List<PictureCard> cards(Desk desk, List<LibraryPicture> pictures) {
    List<String> all = pictures.stream().map(LibraryPicture::sha256).toList();
    Map<String, Integer> counts = library.counts(desk.id(), all);
    Map<String, Long> late =
        late(desk, pictures).stream()
            .collect(Collectors.groupingBy(PictureUse::sha256, Collectors.counting()));
    return pictures.stream()
        .map(
            picture ->
                card(
                    desk,
                    picture,
                    counts.getOrDefault(picture.sha256(), 0),
                    late.getOrDefault(picture.sha256(), 0L).intValue()))
        .toList();
  }

  /** Approved posts that will go out after the last day of a picture of theirs. */
  private List<PictureUse> late(Desk desk, List<LibraryPicture> pictures) {
    Map<String, LibraryPicture> ending =
        pictures.stream()
            .filter(picture -> picture.lastDay() != null)
            .collect(Collectors.toMap(LibraryPicture::sha256, picture -> picture));
    return library.uses(desk.id(), ending.keySet(), PLANNED, MOST_PLANNED).stream()
        .filter(
            use ->
                Optional.ofNullable(ending.get(use.sha256()))
                    .filter(picture -> !picture.mayBeUsedOn(day(desk, use)))
                    .isPresent())
        .toList();
  }

  private LocalDate day(Desk desk, PictureUse use) {
    Instant due = use.due();
    return due == null ? today(desk) : LocalDate.ofInstant(due, desk.brand().zone());
  }

  private PictureCard card(Desk desk, LibraryPicture picture, int used, int planned) {
    LocalDate today = today(desk);
    LocalDate last = picture.lastDay();
    String state =
        last == null || last.isAfter(today.plusDays(LibraryQuery.SOON_DAYS))
            ? ""
            : last.isBefore(today) ? "ended" : "soon";
    return new PictureCard(
        picture.sha256(),
        picture.thumbnail(),
        picture.media().width(),
        picture.media().height(),
        Visible.text(picture.name()),
        Visible.text(picture.media().alt()),
        picture.tags().stream().map(Visible::text).toList(),
        Visible.line(picture.rights(), LENGTH),
        last == null
            ? words.say("library.always")
            : words.say(
                state.equals("ended") ? "library.endedOn" : "library.until", words.day(last)),
        state,
        used,
        planned);
  }

  /**
   * @param typed what somebody could not keep
   */
  PictureSheet sheet(Desk desk, LibraryPicture picture, Optional<PictureForm> typed) {
    PictureForm now = PictureForm.of(picture);
    PictureCard card = cards(desk, List.of(picture)).get(0);
    List<PostRow> planned = rows(desk, late(desk, List.of(picture)));
    Media media = picture.media();
    return new PictureSheet(
        card,
        media.type().substring(media.type().indexOf('/') + 1).toUpperCase(Locale.ROOT),
        (media.bytes() + 1023) / 1024,
        people.find(picture.by()).map(Person::name).orElse(""),
        times.at(picture.changedAt(), desk.zone()),
        picture.version(),
        planned,
        rows(desk, library.uses(desk.id(), List.of(picture.sha256()), ANY, MOST_USED)),
        typed.orElse(now),
        typed.map(mine -> others(mine, now)).orElse(List.of()));
  }

  private List<PostRow> rows(Desk desk, List<PictureUse> uses) {
    List<PostId> order = uses.stream().map(PictureUse::post).toList();
    return rows.of(
        desk,
        posts.find(desk.id(), order).stream()
            .sorted(Comparator.comparing(post -> order.indexOf(post.id())))
            .toList());
  }

  private List<Other> others(PictureForm mine, PictureForm now) {
    List<Other> others = new ArrayList<>();
    other("library.name", mine.name(), now.name(), others);
    other("library.alt", mine.alt(), now.alt(), others);
    other("library.tags", mine.tags(), now.tags(), others);
    other("library.rights", mine.rights(), now.rights(), others);
    other("library.last", mine.last(), now.last(), others);
    return List.copyOf(others);
  }

  private void other(String field, String mine, String now, List<Other> others) {
    if (!mine.strip().equals(now)) {
      others.add(
          new Other(field, now.isEmpty() ? words.say("library.nothing") : Visible.text(now)));
    }
  }

  /** Whether a picture may be used in a post at its time. */
  boolean mayBeUsed(Desk desk, LibraryPicture picture, Post post) {
    return picture.mayBeUsedOn(
        post.scheduled()
            .map(when -> LocalDate.ofInstant(when.at(), desk.brand().zone()))
            .orElseGet(() -> today(desk)));
  }
}
