package io.postillion.core.ai;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.ai.Drafting.Written;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Finding;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Offers a post in several manners, side by side. It changes when a person takes one. */
public final class Variants {

  /** More are not read side by side. */
  public static final int MOST = 3;

  /** A person waits: after this no further manner is begun. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * What was offered together.
   *
   * @param refusals why some could not be had, or not from a model, for people
   */
  public record Offered(List<SeenDraft> drafts, List<String> refusals) {

    public Offered {
      drafts = List.copyOf(drafts);
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * One of them as a person should see it.
   *
   * @param findings what the checks would find in it
   */
  public record SeenDraft(OfferedDraft draft, List<Finding> findings) {

    public SeenDraft {
      findings = List.copyOf(findings);
    }
  }

  private final Drafting drafting;
  private final OfferedDrafts offered;
  private final Posts posts;
  private final Checking checking;
  private final History history;
  private final Transactions transactions;
  private final Clock clock;

  public Variants(
      Drafting drafting,
      OfferedDrafts offered,
      Posts posts,
      Checking checking,
      History history,
      Transactions transactions,
      Clock clock) {
    this.drafting = drafting;
    this.offered = offered;
    this.posts = posts;
    this.checking = checking;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Has the post written in each of the manners and keeps what comes, beside the post; when whoever
   * waits has enough, what came until then.
   *
   * @param wish what should be different, in the person's words; may be empty
   * @throws RefusedException when the person is no manager of the brand, the post is not being
   *     worked on or has no article, or none or more than {@value #MOST} manners are wanted
   * @throws Failure when none could be had
   */
  public Offered offer(Person person, BrandId brand, PostId id, Set<Variant> wanted, String wish) {
    person.require(Role.MANAGER, brand);
    return offer(Asked.by(person), Errand.fresh(), brand, id, wanted, wish);
  }

  /**
   * The same for a process; people see later what was offered.
   *
   * @param errand asked again, the same comes back and nobody is asked
   */
  public Offered offer(Errand errand, BrandId brand, PostId id, Set<Variant> wanted, String wish) {
    List<OfferedDraft> had =
        Stream.of(Variant.values())
            .map(variant -> offered.find(brand, id, idOf(errand, variant)))
            .flatMap(Optional::stream)
            .toList();
    return had.isEmpty()
        ? offer(Asked.byProcess(), errand, brand, id, wanted, wish)
        : new Offered(seen(posts.get(brand, id), had), List.of());
  }

  private static OfferedDraftId idOf(Errand errand, Variant variant) {
    return new OfferedDraftId(errand.id(variant.ordinal()));
  }

  private Offered offer(
      Asked asked, Errand errand, BrandId brand, PostId id, Set<Variant> wanted, String wish) {
    if (wanted.isEmpty() || wanted.size() > MOST) {
      throw new RefusedException(
          Reason.TOO_MANY_VARIANTS, "Choose one to %d manners.".formatted(MOST), MOST);
    }
    Post post = posts.get(brand, id);
    Drafting.requireOpen(post);
    Revision before = posts.current(post).orElse(null);
    Instant at = clock.instant();
    List<OfferedDraft> drafts = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    Set<String> instead = new LinkedHashSet<>();
    for (Variant variant : wanted.stream().sorted().toList()) {
      Waiting.here().is(new Waiting.Step(drafts.size() + failures.size(), wanted.size()));
      try {
        requireTime(at, variant);
        Written written = drafting.write(post, asked, wish, before, variant);
        Optional.ofNullable(written.instead()).ifPresent(instead::add);
        drafts.add(
            new OfferedDraft(
                idOf(errand, variant),
                id,
                post.current(),
                variant,
                written.content(),
                written.author(),
                written.support(),
                written.articleVersion(),
                at));
      } catch (Failure failure) {
        failures.add(failure);
      } catch (CalledOffException stopped) {
        if (drafts.isEmpty()) {
          throw stopped;
        }
        break;
      }
    }
    List<String> refusals =
        Stream.concat(instead.stream(), failures.stream().map(Failure::getMessage))
            .distinct()
            .toList();
    if (drafts.isEmpty()) {
      throw failures.size() == 1 ? failures.get(0) : together(String.join(" ", refusals), failures);
    }
    offered.add(brand, drafts);
    return new Offered(seen(post, drafts), refusals);
  }

  private static Failure together(String message, List<Failure> failures) {
    return failures.stream().anyMatch(Transient.class::isInstance)
        ? new Transient(message, null, failures.get(0))
        : new Rejected(message, failures.get(0));
  }

  private void requireTime(Instant began, Variant variant) {
    if (clock.instant().isAfter(began.plus(PATIENCE))) {
      throw new Transient(
          "The other versions took so long that '%s' was not begun. Ask for it alone."
              .formatted(variant.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
  }

  /** What was offered last for the text as it is now; empty when it changed since. */
  public List<SeenDraft> of(BrandId brand, PostId id) {
    Post post = posts.get(brand, id);
    return seen(post, open(post));
  }

  /** How many {@link #of} would show; nothing is checked. */
  public int number(BrandId brand, PostId id) {
    return open(posts.get(brand, id)).size();
  }

  private List<OfferedDraft> open(Post post) {
    List<OfferedDraft> all = offered.of(post.brand(), post.id());
    return all.stream()
        .filter(draft -> draft.at().equals(all.get(0).at()))
        .filter(draft -> Objects.equals(draft.after(), post.current()))
        .sorted((one, other) -> one.variant().compareTo(other.variant()))
        .toList();
  }

  /**
   * Makes an offered draft the post's newest revision, by who wrote it.
   *
   * @throws RefusedException when the person is no manager of the brand, the post is not being
   *     worked on, or its text was changed since
   * @throws NotFoundException when it was never offered for the post
   */
  public Revision take(Person person, BrandId brand, PostId id, OfferedDraftId which) {
    person.require(Role.MANAGER, brand);
    return transactions.in(
        () -> {
          OfferedDraft draft = offered.get(brand, id, which);
          Post post = posts.get(brand, id);
          Drafting.requireOpen(post);
          if (!Objects.equals(post.current(), draft.after())) {
            throw new RefusedException(
                Reason.STALE_REVISION,
                "The text of post %s was changed after this version was offered. ".formatted(id)
                    + "Ask again if you still want one.",
                id);
          }
          Revision revision =
              drafting.keep(
                  post,
                  new Written(
                      draft.articleVersion(),
                      draft.content(),
                      draft.author(),
                      draft.support(),
                      null));
          offered.take(brand, id, which, clock.instant());
          history.add(
              brand,
              new PostEvent(
                  id,
                  clock.instant(),
                  PostEvent.Kind.ASSISTED,
                  draft.author().name(),
                  person.name()));
          return revision;
        });
  }

  private List<SeenDraft> seen(Post post, List<OfferedDraft> drafts) {
    return drafts.stream()
        .map(draft -> new SeenDraft(draft, checking.preview(post, draft.content())))
        .toList();
  }
}
