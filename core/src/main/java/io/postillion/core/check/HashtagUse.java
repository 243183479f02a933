package io.postillion.core.check;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.RevisionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which hashtags a brand used lately.
 *
 * @param posts how many were looked at
 * @param uses in how many of them each tag stands, by {@link HashtagPolicy#folded}
 */
public record HashtagUse(int posts, Map<String, Integer> uses) {

  public static final HashtagUse NONE = new HashtagUse(0, Map.of());

  public HashtagUse {
    uses = Map.copyOf(uses);
  }

  static HashtagUse of(List<String> texts) {
    Map<String, Integer> uses = new HashMap<>();
    texts.forEach(
        text ->
            Hashtags.in(text)
                .forEach(tag -> uses.merge(HashtagPolicy.folded(tag), 1, Integer::sum)));
    return new HashtagUse(texts.size(), uses);
  }

  /** Of so many posts that are out, those that were planned last. */
  public static HashtagUse latest(Posts posts, BrandId brand, int most) {
    List<RevisionId> ids =
        posts.list(brand, new PostFilter(PostStatus.PUBLISHED, null, null, null, most, 0)).stream()
            .map(Post::current)
            .flatMap(current -> Optional.ofNullable(current).stream())
            .toList();
    return of(
        posts.revisions(brand, ids).stream().map(revision -> revision.content().text()).toList());
  }

  /** In how many of the posts it stands. */
  public int of(String tag) {
    return uses.getOrDefault(HashtagPolicy.folded(tag), 0);
  }
}
