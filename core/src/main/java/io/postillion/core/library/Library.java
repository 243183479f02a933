package io.postillion.core.library;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures that the brands keep; their bytes are in the media store. */
public interface Library {

  /**
   * @return false when the brand has this picture already
   */
  boolean insert(LibraryPicture picture);

  /**
   * Stores it in place of the version before it.
   *
   * @return false when another version stands there, or none
   */
  boolean update(LibraryPicture picture);

  /**
   * Its bytes stay as long as a post has them, and go some time after.
   *
   * @param version the one that is meant
   * @return false when another version stands there, or none
   */
  boolean remove(BrandId brand, String sha256, int version);

  /** Those with these hashes, in no order. */
  List<LibraryPicture> find(BrandId brand, Collection<String> sha256s);

  /** The last changed first. */
  List<LibraryPicture> list(BrandId brand, LibraryQuery query);

  /** In how many posts each stands; what stands in none is left out. */
  Map<String, Integer> counts(BrandId brand, Collection<String> sha256s);

  /**
   * Where they stand.
   *
   * @param statuses of the posts that are meant; not empty
   * @param most posts for each, the newest
   */
  List<PictureUse> uses(
      BrandId brand, Collection<String> sha256s, Set<PostStatus> statuses, int most);

  default Optional<LibraryPicture> find(BrandId brand, String sha256) {
    return find(brand, List.of(sha256)).stream().findFirst();
  }

  /**
   * @throws NotFoundException when the brand keeps no such picture
   */
  default LibraryPicture get(BrandId brand, String sha256) {
    return find(brand, sha256).orElseThrow(() -> new NotFoundException("picture", sha256));
  }
}
