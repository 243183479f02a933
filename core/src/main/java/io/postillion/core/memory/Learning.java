package io.postillion.core.memory;

import io.postillion.core.Transactions;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Brings the memory in line with what is approved, some posts at a time, long after the approval:
 * nobody waits for it. Doing it again, or on several nodes, changes nothing.
 */
public final class Learning {

  /** Posts of a brand in one turn. */
  static final int AT_ONCE = 50;

  /** Posts of a brand that are forgotten in one statement. */
  static final int GONE_AT_ONCE = 500;

  private final Examples examples;
  private final Embeddings embeddings;
  private final Posts posts;
  private final Brands brands;
  private final Transactions transactions;
  private final Map<BrandId, MemorySettings> settings;

  public Learning(
      Examples examples,
      Embeddings embeddings,
      Posts posts,
      Brands brands,
      Transactions transactions,
      Map<BrandId, MemorySettings> settings) {
    this.examples = examples;
    this.embeddings = embeddings;
    this.posts = posts;
    this.brands = brands;
    this.transactions = transactions;
    this.settings = Map.copyOf(settings);
  }

  /**
   * Learns of each brand some posts that are not known yet. What cannot be learned stands in
   * nobody's way.
   *
   * @return how many
   * @throws RuntimeException the first that was thrown, after everything else was done
   */
  public int learn() {
    return each(brand -> keepsNothing(brand) ? 0 : learn(brand));
  }

  /**
   * Forgets what is no longer approved as it was, and what brands keep that want no memory. Nobody
   * is shown such posts in the meantime.
   *
   * @return how many posts
   * @throws RuntimeException the first that was thrown, after everything else was done
   */
  public int forget() {
    return each(
        brand ->
            transactions.in(
                () ->
                    keepsNothing(brand)
                        ? examples.forgetAll(brand)
                        : examples.forgetGone(brand, GONE_AT_ONCE)));
  }

  private int each(ToIntFunction<BrandId> work) {
    return sum(brands.all().stream().map(Brand::id).toList(), work);
  }

  private int learn(BrandId brand) {
    return sum(examples.unlearned(brand, embeddings.model(), AT_ONCE), post -> learn(brand, post));
  }

  private static <T> int sum(List<T> all, ToIntFunction<T> work) {
    int done = 0;
    @Nullable RuntimeException failed = null;
    for (T one : all) {
      try {
        done += work.applyAsInt(one);
      } catch (RuntimeException broken) {
        failed = failed == null ? broken : failed;
      }
    }
    if (failed != null) {
      throw failed;
    }
    return done;
  }

  private boolean keepsNothing(BrandId brand) {
    return settings.getOrDefault(brand, MemorySettings.USUAL).examples() == 0;
  }

  private int learn(BrandId brand, PostId id) {
    Post post = posts.get(brand, id);
    List<Revision> revisions = posts.revisions(brand, id);
    @Nullable Revision current =
        revisions.stream()
            .filter(revision -> revision.id().equals(post.current()))
            .findFirst()
            .orElse(null);
    if (current == null) {
      return 0;
    }
    List<Edit> edits =
        Edit.in(revisions.stream().filter(one -> one.number() <= current.number()).toList());
    Vector vector = embeddings.of(current.content().text());
    transactions.run(() -> examples.learn(brand, id, current.id(), edits, vector));
    return 1;
  }

  /** What serves at the moment. */
  public Embeddings embeddings() {
    return embeddings;
  }

  /** How many posts of the brand are remembered. */
  public int count(BrandId brand) {
    return examples.count(brand, embeddings.model());
  }

  /**
   * Forgets everything, to be learned again in the next turns.
   *
   * @return how many posts were forgotten
   */
  public int rebuild(Person person, BrandId brand) {
    person.require(Role.ADMIN, brand);
    return transactions.in(() -> examples.forgetAll(brand));
  }
}
