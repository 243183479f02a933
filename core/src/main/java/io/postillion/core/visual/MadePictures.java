package io.postillion.core.visual;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was made for posts; never changed. What stands in a version of its post is kept for good,
 * what nobody used is forgotten after a while.
 */
public interface MadePictures {

  void add(BrandId brand, MadePicture picture);

  /**
   * Forgets what was made before a moment and never used. Its bytes follow later, see {@link
   * MediaStore#forget}.
   *
   * @param most at once
   * @return how many
   */
  int forget(BrandId brand, Instant before, int most);

  /** What was made for a post, the newest first. */
  List<MadePicture> of(BrandId brand, PostId post);

  /** How it was made last; empty for a picture that was not made here for the post. */
  Optional<MadePicture> find(BrandId brand, PostId post, String sha256);

  /**
   * @throws NotFoundException when no such picture was made for the post
   */
  default MadePicture get(BrandId brand, PostId post, String sha256) {
    return find(brand, post, sha256).orElseThrow(() -> new NotFoundException("picture", sha256));
  }

  /** The words on it, for the checks. */
  default Optional<String> words(BrandId brand, PostId post, Media picture) {
    return card(brand, post, picture.sha256()).map(Card::words);
  }

  /** Whether a model made it, which networks and readers are to be told. */
  default boolean isGenerated(BrandId brand, PostId post, String sha256) {
    return find(brand, post, sha256)
        .filter(picture -> picture.recipe() instanceof Recipe.OfModel)
        .isPresent();
  }

  /** What is written on it, when that is known. */
  default Optional<Card> card(BrandId brand, PostId post, String sha256) {
    return find(brand, post, sha256)
        .map(MadePicture::recipe)
        .flatMap(
            recipe ->
                recipe instanceof Recipe.OfCard made ? Optional.of(made.card()) : Optional.empty());
  }
}
