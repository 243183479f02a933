package io.postillion.plugin.desk.memory;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.check.Concern;
import io.postillion.core.check.Findings;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class MemoryPosts implements Posts, Keeping {

  private static final Set<PostStatus> LEAVING =
      Set.of(PostStatus.APPROVED, PostStatus.SCHEDULED, PostStatus.PUBLISHING);

  private final Findings findings;
  private final Map<PostId, Post> posts = new LinkedHashMap<>();
  private final List<Revision> revisions = new ArrayList<>();
  private final Map<PostId, CampaignId> campaigns = new HashMap<>();
  private final Set<PostId> further = new HashSet<>();

  MemoryPosts(Findings findings) {
    this.findings = findings;
  }

  @Override
  public Optional<Post> find(BrandId brand, PostId id) {
    return Optional.ofNullable(posts.get(id)).filter(post -> post.brand().equals(brand));
  }

  @Override
  public List<Post> leaving(BrandId brand, Instant before, int limit) {
    return posts.values().stream()
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
    return posts.values().stream()
        .filter(post -> post.brand().equals(brand) && post.channel().equals(channel))
        .filter(post -> article.equals(post.article()) && !further.contains(post.id()))
        .findFirst();
  }

  Map<PostId, CampaignId> campaigns() {
    return campaigns;
  }

  @Override
  public Runnable keep() {
    Map<PostId, Post> then = new LinkedHashMap<>(posts);
    int written = revisions.size();
    return () -> {
      posts.clear();
      posts.putAll(then);
      revisions.subList(written, revisions.size()).clear();
    };
  }

  List<Post> all(BrandId brand) {
    return posts.values().stream().filter(post -> post.brand().equals(brand)).toList();
  }

  @Override
  public List<Post> list(BrandId brand, PostFilter filter) {
    return posts.values().stream()
        .filter(post -> post.brand().equals(brand))
        .filter(post -> filter.status() == null || filter.status() == post.status())
        .filter(post -> filter.channel() == null || filter.channel().equals(post.channel()))
        .filter(post -> filter.article() == null || filter.article().equals(post.article()))
        .filter(
            post -> filter.campaign() == null || filter.campaign().equals(campaigns.get(post.id())))
        .filter(post -> filter.concern() == null || found(post).contains(filter.concern()))
        .filter(post -> filter.words() == null || says(post, filter.words()))
        .sorted(Comparator.comparing(Post::createdAt).reversed())
        .skip(filter.offset())
        .limit(filter.limit())
        .toList();
  }

  private Set<Concern> found(Post post) {
    return current(post)
        .map(revision -> Concern.of(findings.of(post.brand(), revision.id())))
        .orElse(Set.of());
  }

  private boolean says(Post post, String words) {
    return current(post)
        .filter(
            revision ->
                revision
                    .content()
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .contains(words.toLowerCase(Locale.ROOT)))
        .isPresent();
  }

  @Override
  public void insertFurther(Post post) {
    further.add(post.id());
    insert(post);
  }

  @Override
  public void insert(Post post) {
    posts.put(post.id(), post);
  }

  @Override
  public Post update(Post post) {
    Post now = posts.get(post.id());
    if (now.version() != post.version()) {
      throw new RefusedException(Reason.STALE_REVISION, "Somebody was faster", post.id());
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
    posts.put(post.id(), next);
    return next;
  }

  @Override
  public void settle(BrandId brand, Collection<PostId> ids, PostStatus status) {
    ids.forEach(id -> update(posts.get(id).in(status)));
  }

  @Override
  public List<Revision> revisions(BrandId brand, Collection<RevisionId> ids) {
    return revisions.stream().filter(revision -> ids.contains(revision.id())).toList();
  }

  @Override
  public void add(BrandId brand, Revision revision) {
    revisions.add(revision);
  }

  @Override
  public Optional<Revision> revision(BrandId brand, RevisionId id) {
    return revisions.stream().filter(revision -> revision.id().equals(id)).findFirst();
  }

  @Override
  public List<Revision> revisions(BrandId brand, PostId post) {
    return revisions.stream().filter(revision -> revision.post().equals(post)).toList();
  }

  /** What only somebody with a database console can do. */
  void replace(Revision other) {
    revisions.replaceAll(revision -> revision.id().equals(other.id()) ? other : revision);
  }
}
