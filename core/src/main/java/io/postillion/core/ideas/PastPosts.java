package io.postillion.core.ideas;

import io.postillion.core.brand.BrandId;
import io.postillion.core.check.claim.Likeness;
import io.postillion.core.ideas.SeenIdea.Near;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a brand said lately, to be held against what it could say. */
final class PastPosts {

  private static final int MOST = 3;

  /** Less alike is something else. */
  private static final int NEAR = 30;

  private static final Set<PostStatus> SAID =
      EnumSet.complementOf(
          EnumSet.of(
              PostStatus.DRAFTING,
              PostStatus.REJECTED,
              PostStatus.CANCELLED,
              PostStatus.RETRACTED));

  private record Said(PostId post, String text, Likeness likeness) {}

  private final List<Said> all;

  private PastPosts(List<Said> all) {
    this.all = all;
  }

  static PastPosts of(BrandId brand, Posts posts) {
    List<Post> listed =
        posts.list(brand, PostFilter.all()).stream()
            .filter(post -> SAID.contains(post.status()) && post.current() != null)
            .toList();
    List<Revision> texts =
        posts.revisions(
            brand, listed.stream().map(Post::current).filter(Objects::nonNull).toList());
    return new PastPosts(
        listed.stream()
            .flatMap(post -> texts.stream().filter(text -> text.id().equals(post.current())))
            .map(
                text ->
                    new Said(
                        text.post(), text.content().text(), Likeness.of(text.content().text())))
            .toList());
  }

  /** The newest first. */
  List<String> texts(int most) {
    return all.stream().limit(most).map(Said::text).toList();
  }

  SeenIdea beside(Idea idea) {
    Likeness wanted = Likeness.of(idea.hook());
    return new SeenIdea(
        idea,
        all.stream()
            .map(said -> new Near(said.post(), said.text(), wanted.to(said.likeness())))
            .filter(near -> near.percent() >= NEAR)
            .sorted(Comparator.comparingInt(Near::percent).reversed())
            .limit(MOST)
            .toList());
  }
}
