package io.postillion.core.search;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Article;
import io.postillion.core.post.Post;
import java.util.List;

/** Finds what a brand has, the newest first; nothing when no word is sought. */
public interface Search {

  /**
   * Posts of which the current text, the name of the channel and the title of the article say all
   * of the words between them.
   *
   * @param limit 1 to 50
   */
  List<Post> posts(BrandId brand, Sought sought, int limit);

  /**
   * Articles by their titles.
   *
   * @param limit 1 to 50
   */
  List<Article> articles(BrandId brand, Sought sought, int limit);
}
