package io.postillion.core.library;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.check.PictureRights;
import io.postillion.core.check.RightsEnded;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Schedule;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.MadePictures;
import io.postillion.core.visual.Recipe;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads in the library until when pictures may be used; a part may be used as long as its whole.
 */
public final class LibraryRights implements PictureRights {

  private final Library library;
  private final MadePictures made;
  private final Brands brands;
  private final Clock clock;

  public LibraryRights(Library library, MadePictures made, Brands brands, Clock clock) {
    this.library = library;
    this.made = made;
    this.brands = brands;
    this.clock = clock;
  }

  @Override
  public List<RightsEnded> ended(
      BrandId brand, PostId post, List<Media> media, @Nullable Schedule due) {
    if (media.isEmpty()) {
      return List.of();
    }
    List<List<String>> hashes =
        media.stream().map(picture -> hashes(brand, post, picture.sha256())).toList();
    Map<String, LibraryPicture> kept =
        library.find(brand, hashes.stream().flatMap(List::stream).distinct().toList()).stream()
            .collect(Collectors.toMap(LibraryPicture::sha256, Function.identity()));
    if (kept.isEmpty()) {
      return List.of();
    }
    LocalDate day = day(brand, due);
    List<RightsEnded> ended = new ArrayList<>();
    for (int i = 0; i < hashes.size(); i++) {
      int number = i + 1;
      hashes.get(i).stream()
          .map(kept::get)
          .flatMap(Stream::ofNullable)
          .flatMap(picture -> ended(picture, number, day).stream())
          .findFirst()
          .ifPresent(ended::add);
    }
    return List.copyOf(ended);
  }

  /** The day, where the brand is, on which a post goes out that is due then. */
  private LocalDate day(BrandId brand, @Nullable Schedule due) {
    Instant at = due == null ? clock.instant() : due.at();
    return LocalDate.ofInstant(at, brands.get(brand).zone());
  }

  private List<String> hashes(BrandId brand, PostId post, String sha256) {
    return Stream.concat(
            Stream.of(sha256),
            made.find(brand, post, sha256).map(MadePicture::recipe).stream()
                .flatMap(LibraryRights::original))
        .toList();
  }

  private static Stream<String> original(Recipe recipe) {
    return recipe instanceof Recipe.OfCrop crop ? Stream.of(crop.original()) : Stream.empty();
  }

  private static Optional<RightsEnded> ended(LibraryPicture picture, int number, LocalDate day) {
    LocalDate last = picture.lastDay();
    return last == null || picture.mayBeUsedOn(day)
        ? Optional.empty()
        : Optional.of(new RightsEnded(number, picture.name(), last, day));
  }
}
