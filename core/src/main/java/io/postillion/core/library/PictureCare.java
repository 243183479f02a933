package io.postillion.core.library;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Checking;
import io.postillion.core.failure.Failure;
import io.postillion.core.library.LibraryPicture.Wanted;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Pictures.Picture;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What managers do with the pictures of the library. */
public final class PictureCare {

  /** Posts of which the findings are shown to whoever works on them. */
  private static final Set<PostStatus> OPEN =
      EnumSet.of(
          PostStatus.DRAFTING,
          PostStatus.IN_REVIEW,
          PostStatus.CHANGES_REQUESTED,
          PostStatus.NEEDS_ATTENTION);

  private static final Set<PostStatus> NOT_OUT =
      Stream.of(PostStatus.values())
          .filter(status -> !status.isFinal())
          .collect(Collectors.toUnmodifiableSet());

  private static final int MOST_CHECKED = 200;

  private final Library library;
  private final PictureReader reader;
  private final MediaStore media;
  private final Posts posts;
  private final Checking checking;
  private final Transactions transactions;
  private final Clock clock;

  public PictureCare(
      Library library,
      PictureReader reader,
      MediaStore media,
      Posts posts,
      Checking checking,
      Transactions transactions,
      Clock clock) {
    this.library = library;
    this.reader = reader;
    this.media = media;
    this.posts = posts;
    this.checking = checking;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Keeps an uploaded picture, without what it tells about place and camera.
   *
   * @param file its name
   * @throws RefusedException when the person may not, the words do not fit, or the library has it
   * @throws Failure when it is no picture that can be used
   */
  public LibraryPicture add(
      Person person, BrandId brand, String file, byte[] bytes, Wanted wanted) {
    person.require(Role.MANAGER, brand);
    Wanted whole = wanted.name().isEmpty() ? named(file, wanted) : wanted;
    requireFits(whole);
    Picture picture = reader.read(file, bytes);
    Picture small = reader.thumbnail(picture);
    LibraryPicture kept =
        new LibraryPicture(
            brand,
            picture.media().withAlt(whole.alt()),
            small.media().sha256(),
            whole.name(),
            whole.tags(),
            whole.rights(),
            whole.lastDay(),
            person.id(),
            clock.instant(),
            1);
    transactions.run(
        () -> {
          media.put(brand, picture.media(), picture.bytes());
          media.put(brand, small.media(), small.bytes());
          if (!library.insert(kept)) {
            throw known(library.get(brand, kept.sha256()));
          }
        });
    lookAgain(kept);
    return kept;
  }

  /**
   * @param seen the version that the person saw
   * @throws RefusedException when the person may not, the words do not fit, or somebody else
   *     changed it meanwhile
   */
  public LibraryPicture change(
      Person person, BrandId brand, String sha256, int seen, Wanted wanted) {
    person.require(Role.MANAGER, brand);
    requireFits(wanted);
    LibraryPicture now =
        transactions.in(
            () -> {
              LibraryPicture before = library.get(brand, sha256);
              LibraryPicture after = before.with(wanted, person.id(), clock.instant());
              if (before.version() != seen || !library.update(after)) {
                throw changed(before);
              }
              return after;
            });
    lookAgain(now);
    return now;
  }

  /**
   * Takes a picture out of the library, which then says nothing about its rights any more. Posts
   * that are out keep it.
   *
   * @param seen the version that the person saw
   * @throws RefusedException when the person may not, it stands in a post that is not out yet, or
   *     somebody else changed it meanwhile
   */
  public void remove(Person person, BrandId brand, String sha256, int seen) {
    person.require(Role.MANAGER, brand);
    transactions.run(
        () -> {
          LibraryPicture picture = library.get(brand, sha256);
          if (!library.uses(brand, List.of(sha256), NOT_OUT, 1).isEmpty()) {
            throw new RefusedException(
                Reason.LIBRARY_IN_USE,
                "'%s' stands in posts that are not out yet. Give them another picture first."
                    .formatted(picture.name()),
                picture.name());
          }
          if (!library.remove(brand, sha256, seen)) {
            throw changed(picture);
          }
        });
  }

  private static RefusedException changed(LibraryPicture before) {
    return new RefusedException(
        Reason.CHANGED_MEANWHILE,
        "Somebody else changed '%s' meanwhile. Look at it again.".formatted(before.name()),
        before.name());
  }

  /** Whoever works on a post that shows it sees what the checks find now. */
  private void lookAgain(LibraryPicture picture) {
    library.uses(picture.brand(), List.of(picture.sha256()), OPEN, MOST_CHECKED).stream()
        .map(PictureUse::post)
        .flatMap(id -> posts.find(picture.brand(), id).stream())
        .forEach(
            post -> {
              try {
                posts.current(post).ifPresent(revision -> checking.check(post, revision));
              } catch (Failure away) {
                // Its network is out of reach; whoever approves it is told anyway.
              }
            });
  }

  private static Wanted named(String file, Wanted wanted) {
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String name = (dot > 0 ? last.substring(0, dot) : last).replace('_', ' ').strip();
    return new Wanted(
        name.length() > LibraryPicture.LONGEST_NAME
            ? name.substring(0, LibraryPicture.LONGEST_NAME)
            : name,
        wanted.alt(),
        wanted.tags(),
        wanted.rights(),
        wanted.lastDay());
  }

  private static void requireFits(Wanted wanted) {
    if (!wanted.fits()) {
      throw new RefusedException(
          Reason.LIBRARY_INCOMPLETE,
          ("A picture needs a name of at most %d characters; what it shows has at most %d, its"
                  + " rights %d, and there are at most %d tags of %d characters.")
              .formatted(
                  LibraryPicture.LONGEST_NAME,
                  LibraryPicture.LONGEST_ALT,
                  LibraryPicture.LONGEST_RIGHTS,
                  LibraryPicture.MOST_TAGS,
                  LibraryPicture.LONGEST_TAG),
          LibraryPicture.LONGEST_NAME,
          LibraryPicture.LONGEST_ALT,
          LibraryPicture.LONGEST_RIGHTS,
          LibraryPicture.MOST_TAGS,
          LibraryPicture.LONGEST_TAG);
    }
  }

  private static RefusedException known(LibraryPicture picture) {
    return new RefusedException(
        Reason.LIBRARY_KNOWN,
        "The library has this picture already: '%s'.".formatted(picture.name()),
        picture.name());
  }
}
