package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.LibraryQuery;
import io.postillion.core.library.PictureUse;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The library of one brand; parts that were cut out of a picture are no use of it here. */
public final class MemoryLibrary implements Library {

  private final List<LibraryPicture> pictures;
  private final Posts posts;

  MemoryLibrary(MemoryTransactions transactions, Posts posts) {
    this.pictures = transactions.enlist(new ArrayList<>());
    this.posts = posts;
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
    return pictures.stream().filter(one -> sha256s.contains(one.sha256())).toList();
  }

  @Override
  public List<LibraryPicture> list(BrandId brand, LibraryQuery query) {
    return List.copyOf(pictures);
  }

  @Override
  public Map<String, Integer> counts(BrandId brand, Collection<String> sha256s) {
    return uses(brand, sha256s, Set.of(PostStatus.values()), Integer.MAX_VALUE).stream()
        .collect(Collectors.toMap(PictureUse::sha256, use -> 1, Integer::sum));
  }

  @Override
  public List<PictureUse> uses(
      BrandId brand, Collection<String> sha256s, Set<PostStatus> statuses, int most) {
    return posts.list(brand, PostFilter.all()).stream()
        .filter(post -> statuses.contains(post.status()))
        .flatMap(
            post ->
                shown(post)
                    .filter(sha256s::contains)
                    .map(sha256 -> new PictureUse(sha256, post.id(), post.status(), due(post))))
        .toList();
  }

  private Stream<String> shown(Post post) {
    return posts.current(post).stream()
        .flatMap(revision -> revision.content().media().stream())
        .map(Media::sha256)
        .distinct();
  }

  private static @Nullable Instant due(Post post) {
    return post.scheduled().map(Schedule::at).orElse(null);
  }
}
