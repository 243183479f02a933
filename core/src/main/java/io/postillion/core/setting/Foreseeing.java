package io.postillion.core.setting;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Policies;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Finding;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks what a change of settings would find in the posts of a brand. Both sides are computed in
 * memory, so that the difference is the change's and nothing is stored.
 */
public final class Foreseeing {

  /** So many posts are looked at, the newest. */
  public static final int POSTS = 200;

  /** Of what is out, what is younger. */
  public static final Duration LATELY = Duration.ofDays(30);

  /** The rules as they would run with these brands and policies. */
  @FunctionalInterface
  public interface Checkings {
    Checking with(Brands brands, Policies policies);
  }

  /**
   * @param looked at how many posts
   * @param touched those that would have other findings, in the order of the desk
   */
  public record Foreseen(int looked, List<Touched> touched) {

    public Foreseen {
      touched = List.copyOf(touched);
    }

    /** How many posts would get a finding that they do not have. */
    public long gaining() {
      return touched.stream().filter(one -> !one.gained().isEmpty()).count();
    }

    /** How many would lose one. */
    public long losing() {
      return touched.stream().filter(one -> !one.lost().isEmpty()).count();
    }
  }

  /** A post that would have other findings. */
  public record Touched(Post post, String text, List<Finding> gained, List<Finding> lost) {

    public Touched {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }
  }

  private final Posts posts;
  private final Brands brands;
  private final Policies policies;
  private final Checkings checkings;
  private final Clock clock;

  /**
   * @param brands as the configuration has them
   * @param policies likewise
   */
  public Foreseeing(
      Posts posts, Brands brands, Policies policies, Checkings checkings, Clock clock) {
    this.posts = posts;
    this.brands = brands;
    this.policies = policies;
    this.checkings = checkings;
    this.clock = clock;
  }

  Foreseen foresee(BrandId brand, Chosen now, Chosen wanted) {
    Checking before = checking(now);
    Checking after = checking(wanted);
    List<Post> open = open(brand);
    Map<RevisionId, Revision> revisions = revisions(brand, open);
    List<Touched> touched = new ArrayList<>();
    int looked = 0;
    for (Post post : open) {
      Optional<Touched> seen =
          Optional.ofNullable(revisions.get(post.current()))
              .flatMap(revision -> compare(before, after, post, revision));
      looked += seen.isPresent() ? 1 : 0;
      seen.filter(one -> !one.gained().isEmpty() || !one.lost().isEmpty()).ifPresent(touched::add);
    }
    return new Foreseen(looked, touched);
  }

  /**
   * Empty where nobody knows what the network takes: the channel is gone, or it does not answer.
   */
  private static Optional<Touched> compare(
      Checking before, Checking after, Post post, Revision revision) {
    try {
      List<Finding> had = before.look(post, revision);
      List<Finding> has = after.look(post, revision);
      return Optional.of(
          new Touched(post, revision.content().text(), without(has, had), without(had, has)));
    } catch (NotFoundException | Failure unknown) {
      return Optional.empty();
    }
  }

  private Checking checking(Chosen chosen) {
    return checkings.with(
        new ChosenBrands(brands, brand -> chosen), new ChosenPolicies(policies, brand -> chosen));
  }

  /** Not out yet, or out lately. */
  private List<Post> open(BrandId brand) {
    Instant lately = clock.instant().minus(LATELY);
    return posts.list(brand, PostFilter.all()).stream()
        .filter(post -> post.current() != null)
        .filter(post -> !post.status().isFinal() || isOutSince(post, lately))
        .limit(POSTS)
        .toList();
  }

  private static boolean isOutSince(Post post, Instant moment) {
    return post.status() == PostStatus.PUBLISHED
        && post.scheduled().map(Schedule::at).orElse(post.createdAt()).isAfter(moment);
  }

  private Map<RevisionId, Revision> revisions(BrandId brand, List<Post> open) {
    List<RevisionId> ids =
        open.stream().flatMap(post -> Optional.ofNullable(post.current()).stream()).toList();
    return ids.isEmpty()
        ? Map.of()
        : posts.revisions(brand, ids).stream()
            .collect(Collectors.toMap(Revision::id, Function.identity()));
  }

  private static List<Finding> without(List<Finding> findings, List<Finding> others) {
    List<Finding> rest = new ArrayList<>(findings);
    others.forEach(rest::remove);
    return rest;
  }
}
