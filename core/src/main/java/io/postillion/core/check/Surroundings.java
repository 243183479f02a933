package io.postillion.core.check;

import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.publish.SocialNetwork;

/** Finds out under which circumstances a post goes out. */
@FunctionalInterface
public interface Surroundings {

  /** Where nothing is known. */
  Surroundings NONE = (post, content, writer, network) -> Circumstances.NONE;

  /**
   * @param content the newest revision's, or one that is about to be
   * @param writer who wrote what the newest revision does not say
   */
  Circumstances of(Post post, PostContent content, Author.Kind writer, SocialNetwork network);
}
