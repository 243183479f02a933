package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.LibraryQuery;
import io.postillion.core.library.PictureUse;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures of the library; parts that were cut out of one are no use of it here. */
public final class MemoryLibrary implements Library {

  private final List<LibraryPicture> pictures = new ArrayList<>();
  private final MemoryPosts posts;

  MemoryLibrary(MemoryPosts posts) {
    this.posts = posts;
  }

  /** There were never any. */
  public void forget() {
    pictures.clear();
  }

  public List<LibraryPicture> all() {
    return List.copyOf(pictures);
  }

  @Override
  public boolean insert(LibraryPicture picture) {
    return find(picture.brand(), picture.sha256()).isEmpty() && pictures.add(picture);
  }

  @Override
  public boolean update(LibraryPicture picture) {
    boolean isNext =
        find(picture.brand(), picture.sha256())
            .filter(before -> before.version() == picture.version() - 1)
            .isPresent();
    if (isNext) {
      pictures.replaceAll(one -> one.sha256().equals(picture.sha256()) ? picture : one);
    }
    return isNext;
  }

  @Override
  public boolean remove(BrandId brand, String sha256, int version) {
    return pictures.removeIf(
        one ->
            one.brand().equals(brand) && one.sha256().equals(sha256) && one.version() == version);
  }

  @Override
  public List<LibraryPicture> find(BrandId brand, Collection<String> sha256s) {
    return pictures.stream()
        .filter(one -> one.brand().equals(brand) && sha256s.contains(one.sha256()))
        .toList();
  }

  @Override
  public List<LibraryPicture> list(BrandId brand, LibraryQuery query) {
    List<LibraryPicture> newest =
        new ArrayList<>(
            pictures.stream()
                .filter(one -> one.brand().equals(brand) && fits(one, query))
                .toList());
    Collections.reverse(newest);
    return newest.stream().skip(query.offset()).limit(query.limit()).toList();
  }

  private static boolean fits(LibraryPicture one, LibraryQuery query) {
    LocalDate last = one.lastDay();
    LocalDate from = query.from();
    LocalDate until = query.until();
    return query
            .words()
            .isIn(one.name(), one.media().alt(), String.join("\n", one.tags()), one.rights())
        && (from == null || last != null && !last.isBefore(from))
        && (until == null || last != null && !last.isAfter(until));
  }

  @Override
  public Map<String, Integer> counts(BrandId brand, Collection<String> sha256s) {
    return uses(brand, sha256s, Set.of(PostStatus.values()), Integer.MAX_VALUE).stream()
        .collect(Collectors.toMap(PictureUse::sha256, use -> 1, Integer::sum));
  }

  @Override
  public List<PictureUse> uses(
      BrandId brand, Collection<String> sha256s, Set<PostStatus> statuses, int most) {
    return posts.all(brand).stream()
        .filter(post -> statuses.contains(post.status()))
        .flatMap(
            post ->
                shown(post)
                    .filter(sha256s::contains)
                    .map(
                        sha256 ->
                            new PictureUse(
                                sha256,
                                post.id(),
                                post.status(),
                                post.scheduled().map(Schedule::at).orElse(null))))
        .toList();
  }

  private Stream<String> shown(Post post) {
    return posts.current(post).stream()
        .flatMap(revision -> revision.content().media().stream())
        .map(Media::sha256)
        .distinct();
  }
}
