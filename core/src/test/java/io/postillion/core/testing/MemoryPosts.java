package io.postillion.core.testing;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Posts and revisions with the store's optimistic locking. */
public final class MemoryPosts implements Posts {

  private static final Set<PostStatus> LEAVING =
      Set.of(PostStatus.APPROVED, PostStatus.SCHEDULED, PostStatus.PUBLISHING);

  private final List<Post> posts;
  private final List<Revision> revisions;
  private final Set<PostId> further = new HashSet<>();
  private final Set<PostStatus> overtaken = EnumSet.noneOf(PostStatus.class);

  MemoryPosts(MemoryTransactions transactions) {
    posts = transactions.enlist(new ArrayList<>());
    revisions = transactions.enlist(new ArrayList<>());
  }

  @Override
  public Optional<Post> find(BrandId brand, PostId id) {
    return posts.stream()
        .filter(post -> post.brand().equals(brand) && post.id().equals(id))
        .findFirst();
  }

  @Override
  public List<Post> leaving(BrandId brand, Instant before, int limit) {
    return posts.stream()
        .filter(post -> post.brand().equals(brand))
        .filter(post -> LEAVING.contains(post.status()))
        .filter(post -> due(post).isBefore(before))
        .sorted(Comparator.comparing(MemoryPosts::due))
        .limit(limit)
        .toList();
  }

  private static Instant due(Post post) {
    return post.scheduled().map(Schedule::at).orElse(post.createdAt());
  }

  @Override
  public Optional<Post> planned(BrandId brand, ArticleId article, ChannelId channel) {
    return posts.stream()
        .filter(post -> post.brand().equals(brand) && post.channel().equals(channel))
        .filter(post -> article.equals(post.article()) && !further.contains(post.id()))
        .findFirst();
  }

  @Override
  public List<Post> list(BrandId brand, PostFilter filter) {
    return posts.stream()
        .filter(post -> post.brand().equals(brand))
        .filter(post -> filter.article() == null || filter.article().equals(post.article()))
        .filter(post -> filter.status() == null || filter.status() == post.status())
        .sorted(Comparator.comparing(Post::createdAt).reversed())
        .limit(filter.limit())
        .toList();
  }

  @Override
  public void insert(Post post) {
    posts.add(post);
  }

  @Override
  public void insertFurther(Post post) {
    further.add(post.id());
    posts.add(post);
  }

  @Override
  public Post update(Post post) {
    Post stored = get(post.brand(), post.id());
    if (stored.version() != post.version() || overtaken.remove(post.status())) {
      throw new RefusedException(
          Reason.STALE_REVISION, "Post %s was changed by somebody else".formatted(post.id()));
    }
    Post next =
        new Post(
            post.id(),
            post.brand(),
            post.channel(),
            post.article(),
            post.status(),
            post.current(),
            post.schedule(),
            post.attention(),
            post.createdAt(),
            post.version() + 1);
    posts.set(posts.indexOf(stored), next);
    return next;
  }

  @Override
  public void settle(BrandId brand, Collection<PostId> ids, PostStatus status) {
    ids.forEach(id -> update(get(brand, id).in(status)));
  }

  @Override
  public List<Revision> revisions(BrandId brand, Collection<RevisionId> ids) {
    return ids.stream().map(id -> revision(brand, id)).flatMap(Optional::stream).toList();
  }

  @Override
  public void add(BrandId brand, Revision revision) {
    boolean taken =
        revisions(brand, revision.post()).stream()
            .anyMatch(known -> known.number() == revision.number());
    if (taken) {
      throw new IllegalStateException("Revision %d exists".formatted(revision.number()));
    }
    revisions.add(revision);
  }

  @Override
  public Optional<Revision> revision(BrandId brand, RevisionId id) {
    return revisions.stream()
        .filter(revision -> revision.id().equals(id) && find(brand, revision.post()).isPresent())
        .findFirst();
  }

  @Override
  public List<Revision> revisions(BrandId brand, PostId post) {
    return revisions.stream()
        .filter(revision -> Objects.equals(revision.post(), post) && find(brand, post).isPresent())
        .toList();
  }

  /** The next update to this status finds that somebody else was faster. */
  public void failsOnce(PostStatus status) {
    overtaken.add(status);
  }

  /** What only somebody with a database console can do. */
  public void tamper(Revision revision, String text) {
    Revision other =
        new Revision(
            revision.id(),
            revision.post(),
            revision.number(),
            revision.content().withText(text),
            revision.author(),
            revision.support(),
            revision.articleVersion(),
            revision.createdAt(),
            revision.seal());
    revisions.set(revisions.indexOf(revision), other);
  }
}
