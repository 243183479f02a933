package io.postillion.core.post;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The posts of the brands and their revisions. */
public interface Posts {

  Optional<Post> find(BrandId brand, PostId id);

  /** The post that was planned by itself for this article on this channel. */
  Optional<Post> planned(BrandId brand, ArticleId article, ChannelId channel);

  /** Those of these posts of which the person wrote a revision. */
  default Set<PostId> writtenBy(BrandId brand, PersonId person, Collection<PostId> ids) {
    return ids.stream()
        .filter(
            id ->
                revisions(brand, id).stream()
                    .anyMatch(revision -> person.equals(revision.author().person())))
        .collect(Collectors.toSet());
  }

  /** Those of the brand with these ids, in no order. */
  default List<Post> find(BrandId brand, Collection<PostId> ids) {
    return ids.stream().map(id -> find(brand, id)).flatMap(Optional::stream).toList();
  }

  /**
   * What is approved and not out yet and due before that moment, the earliest first; what has no
   * time goes out at once.
   */
  List<Post> leaving(BrandId brand, Instant before, int limit);

  /** The newest first. */
  List<Post> list(BrandId brand, PostFilter filter);

  void insert(Post post);

  /**
   * The same for one that is made of an article beside what was planned for its channel; {@link
   * #planned} does not find it.
   */
  void insertFurther(Post post);

  /**
   * Stores the post if nobody else changed it since it was read, and counts its version up.
   *
   * @return the post with its new version
   * @throws RefusedException with {@code STALE_REVISION} when somebody did
   */
  Post update(Post post);

  /**
   * Gives the posts another status whatever they had, because the ledger says so; what needed
   * attention is settled.
   */
  void settle(BrandId brand, Collection<PostId> posts, PostStatus status);

  /** Stores the revision; revisions are never changed or deleted. */
  void add(BrandId brand, Revision revision);

  Optional<Revision> revision(BrandId brand, RevisionId id);

  /** Those of the brand with these ids. */
  List<Revision> revisions(BrandId brand, Collection<RevisionId> ids);

  /** Oldest first. */
  List<Revision> revisions(BrandId brand, PostId post);

  /**
   * @throws NotFoundException when the brand has no such post
   */
  default Post get(BrandId brand, PostId id) {
    return find(brand, id).orElseThrow(() -> new NotFoundException("post", id));
  }

  /** The newest revision; empty while nobody has written anything. */
  default Optional<Revision> current(Post post) {
    return Optional.ofNullable(post.current()).flatMap(id -> revision(post.brand(), id));
  }
}
