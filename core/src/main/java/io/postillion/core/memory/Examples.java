package io.postillion.core.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.util.List;

/**
 * The examples of the brands. Only a post that is approved or out, with the very revision that was
 * approved, is ever answered, whatever was learned before.
 */
public interface Examples {

  /**
   * Of the newest 2,000 approved posts those that are not known yet as they are now, with a vector
   * of this model; the newest first.
   */
  List<PostId> unlearned(BrandId brand, String model, int most);

  /** Keeps the post's approved revision and the edits that led to it, in the place of others. */
  void learn(BrandId brand, PostId post, RevisionId revision, List<Edit> edits, Vector vector);

  /**
   * Forgets what is no longer approved as it was.
   *
   * @return how many posts, at most as many as asked for
   */
  int forgetGone(BrandId brand, int most);

  /**
   * Forgets everything of the brand; no post is touched.
   *
   * @return how many posts
   */
  int forgetAll(BrandId brand);

  /** With vectors of this model, those learned last first. */
  List<Known> known(BrandId brand, String model, int most);

  /** Of the posts learned last first. */
  List<Edited> edits(BrandId brand, int most);

  /** How many have a vector of this model. */
  int count(BrandId brand, String model);
}
