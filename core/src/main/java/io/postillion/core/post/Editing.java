package io.postillion.core.post;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Deadline;
import io.postillion.core.approval.FastLane;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.check.Checking;
import io.postillion.core.check.PictureRights;
import io.postillion.core.check.RightsEnded;
import io.postillion.core.check.Severity;
import io.postillion.core.correct.Correction;
import io.postillion.core.correct.Corrector;
import io.postillion.core.flow.Flow;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.publish.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do to a post: write, edit, move, call off. */
public final class Editing {

  private final Posts posts;
  private final Channels channels;
  private final Approvals approvals;
  private final Ledger ledger;
  private final Checking checking;
  private final History history;
  private final Flow flow;
  private final Deadline deadline;
  private final FastLane fastLane;
  private final Corrector corrector;
  private final PictureRights rights;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * Nobody approved anything beforehand, nothing is corrected after its approval, and every picture
   * may be used for ever.
   */
  public Editing(
      Posts posts,
      Channels channels,
      Approvals approvals,
      Ledger ledger,
      Checking checking,
      History history,
      Flow flow,
      Deadline deadline,
      Transactions transactions,
      Clock clock) {
    this(
        posts,
        channels,
        approvals,
        ledger,
        checking,
        history,
        flow,
        deadline,
        FastLane.NONE,
        Corrector.NONE,
        PictureRights.NONE,
        transactions,
        clock);
  }

  public Editing(
      Posts posts,
      Channels channels,
      Approvals approvals,
      Ledger ledger,
      Checking checking,
      History history,
      Flow flow,
      Deadline deadline,
      FastLane fastLane,
      Corrector corrector,
      PictureRights rights,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.channels = channels;
    this.approvals = approvals;
    this.ledger = ledger;
    this.checking = checking;
    this.history = history;
    this.flow = flow;
    this.deadline = deadline;
    this.fastLane = fastLane;
    this.corrector = corrector;
    this.rights = rights;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A post that a person writes from nothing; it goes the same way as any other. */
  public PostId create(
      Person person,
      BrandId brand,
      ChannelId channelId,
      PostContent content,
      @Nullable Schedule schedule) {
    person.require(Role.MANAGER, brand);
    return create(Author.of(person), brand, channelId, content, schedule);
  }

  /** The same for a program that was let in for the brand. */
  public PostId create(
      Author author,
      BrandId brand,
      ChannelId channelId,
      PostContent content,
      @Nullable Schedule schedule) {
    requireText(content);
    requireFuture(schedule);
    return transactions.in(
        () -> {
          Post post =
              Post.create(brand, channels.get(brand, channelId).id(), null, clock.instant())
                  .at(schedule);
          posts.insert(post);
          keep(new Step(author, content, ""), post, 1, 0);
          flow.startPost(brand, post.id());
          return post.id();
        });
  }

  /**
   * A new revision by a person. Approvals of older ones lose their force; an approved post goes
   * back to be checked and approved, unless it was only corrected as the brand allows it.
   *
   * @param shown the revision that was on the screen; null when there was none
   * @throws RefusedException when somebody changed the text meanwhile, the post is on its way out
   *     or ended, or the text is empty
   */
  public Revision edit(
      Person person, BrandId brand, PostId id, @Nullable RevisionId shown, PostContent content) {
    return edit(person, brand, id, shown, content, List.of());
  }

  /**
   * The same where the person took words that were offered at the cursor. What they had typed until
   * then, the words, and what they made of them become revisions of their own, each by who wrote
   * it: so everyone can see which words are whose.
   *
   * @param taken in the order in which they were taken
   */
  public Revision edit(
      Person person,
      BrandId brand,
      PostId id,
      @Nullable RevisionId shown,
      PostContent content,
      List<Taken> taken) {
    person.require(Role.MANAGER, brand);
    return edit(Author.of(person), brand, id, shown, content, taken);
  }

  /** The same for a program that was let in for the brand. */
  public Revision edit(
      Author author,
      BrandId brand,
      PostId id,
      @Nullable RevisionId shown,
      PostContent content,
      List<Taken> taken) {
    requireText(content);
    return transactions.in(() -> editNow(author, brand, id, shown, content, taken));
  }

  private Revision editNow(
      Author author,
      BrandId brand,
      PostId id,
      @Nullable RevisionId shown,
      PostContent content,
      List<Taken> taken) {
    Post post = posts.get(brand, id);
    post.require(
        PostStatus.DRAFTING,
        PostStatus.IN_REVIEW,
        PostStatus.CHANGES_REQUESTED,
        PostStatus.APPROVED,
        PostStatus.SCHEDULED,
        PostStatus.NEEDS_ATTENTION);
    if (!Objects.equals(post.current(), shown)) {
      throw new RefusedException(
          Reason.STALE_REVISION,
          "The text of post %s changed after this page was opened. Your text is kept below; "
                  .formatted(id)
              + "reload to see the newer one.",
          id);
    }
    boolean wasApproved = isOnItsWay(post);
    Optional<Corrected> corrected =
        taken.isEmpty() && author.kind() == Author.Kind.PERSON
            ? corrected(post, content)
            : Optional.empty();
    withdraw(post);
    if (corrected.isPresent()) {
      Optional<Revision> kept = correct(author, post, content, corrected.get());
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    boolean someAgreed = approvals.voidAll(brand, id, clock.instant()) > 0;
    if (someAgreed) {
      log(author.name(), post, PostEvent.Kind.APPROVAL_VOIDED, "");
    }
    List<Revision> earlier = posts.revisions(brand, id);
    int articleVersion = earlier.isEmpty() ? 0 : earlier.get(earlier.size() - 1).articleVersion();
    PostContent before =
        posts.current(post).map(Revision::content).orElse(content.withText("")).marked(false);
    Post now = wasApproved ? post.in(PostStatus.DRAFTING) : post;
    int number = earlier.size();
    for (Step step : steps(author, before, content.marked(false), taken)) {
      number++;
      now = keep(step, now, number, articleVersion);
    }
    if (wasApproved || someAgreed && post.status() == PostStatus.IN_REVIEW) {
      flow.edited(brand, id);
    }
    return posts.current(now).orElseThrow();
  }

  /**
   * An approved text and its correction.
   *
   * @param votes those by which it was approved
   */
  private record Corrected(
      Revision before, Approval approval, List<Vote> votes, Correction correction) {}

  private Optional<Corrected> corrected(Post post, PostContent content) {
    if (post.status() != PostStatus.APPROVED && post.status() != PostStatus.SCHEDULED) {
      return Optional.empty();
    }
    Optional<Revision> current = posts.current(post);
    Optional<Approval> holding = approvals.holding(post.brand(), post.id());
    if (current.isEmpty() || holding.isEmpty()) {
      return Optional.empty();
    }
    Revision before = current.get();
    List<Vote> votes =
        approvals.votes(post.brand(), post.id()).stream()
            .filter(vote -> vote.countsFor(before.id()))
            .toList();
    if (votes.stream().anyMatch(vote -> vote.standing() != null)) {
      return Optional.empty();
    }
    return corrector
        .correction(post, before.content().marked(false), content.marked(false))
        .map(correction -> new Corrected(before, holding.get(), votes, correction));
  }

  /**
   * The approvers' votes count for the corrected text, and the post waits for its time as before.
   *
   * @return empty when the checks would keep the corrected text from going out
   */
  private Optional<Revision> correct(
      Author author, Post post, PostContent content, Corrected corrected) {
    BrandId brand = post.brand();
    Revision before = corrected.before();
    if (checking.preview(post, content).stream()
        .anyMatch(finding -> finding.severity() == Severity.BLOCKER)) {
      return Optional.empty();
    }
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            before.number() + 1,
            content.marked(before.content().aiMark()),
            author,
            List.of(),
            before.articleVersion(),
            clock.instant());
    posts.add(brand, revision);
    Post now = posts.update(post.showing(revision).in(PostStatus.APPROVED));
    checking.check(now, revision);
    approvals.voidAll(brand, post.id(), clock.instant());
    for (Vote vote : corrected.votes()) {
      Vote carried = vote.carriedTo(revision, clock.instant());
      approvals.cast(brand, carried);
      if (vote.id().equals(corrected.approval().id())) {
        approvals.insert(brand, carried.approval(clock.instant()));
      }
    }
    log(author.name(), now, PostEvent.Kind.CORRECTED, corrected.correction().text());
    flow.rescheduled(brand, post.id());
    return Optional.of(revision);
  }

  /**
   * One revision to come.
   *
   * @param taker who took the words; empty when the author wrote them here
   */
  private record Step(Author author, PostContent content, String taker) {}

  /** What was typed and what was taken, in turn; what changes nothing is left out. */
  private static List<Step> steps(
      Author author, PostContent before, PostContent after, List<Taken> taken) {
    List<Step> steps = new ArrayList<>();
    PostContent last = before;
    for (Taken words : taken) {
      PostContent typed = before.withText(words.before());
      PostContent offered = before.withText(words.after());
      if (!typed.equals(last) && !typed.text().isBlank()) {
        steps.add(new Step(author, typed, ""));
      }
      steps.add(new Step(words.author(), offered, author.name()));
      last = offered;
    }
    if (steps.isEmpty() || !after.equals(last)) {
      steps.add(new Step(author, after, ""));
    }
    return steps;
  }

  /**
   * Gives a post another time; an approval stays in force, for the words did not change. Only a
   * standing approval that has ended by then does not: somebody reads the post.
   *
   * @param schedule null means: as soon as it is approved
   * @throws RefusedException when the time is past, the post is on its way out or ended, or it is
   *     approved and a picture of it may not be used any more by then
   */
  public void reschedule(Person person, BrandId brand, PostId id, @Nullable Schedule schedule) {
    person.require(Role.MANAGER, brand);
    requireFuture(schedule);
    transactions.run(
        () -> {
          Post post = posts.get(brand, id);
          post.require(
              PostStatus.DRAFTING,
              PostStatus.IN_REVIEW,
              PostStatus.CHANGES_REQUESTED,
              PostStatus.APPROVED,
              PostStatus.SCHEDULED,
              PostStatus.NEEDS_ATTENTION);
          boolean waits = isOnItsWay(post);
          List<RightsEnded> rightsEnded = rightsEnded(post, schedule);
          if (waits && !rightsEnded.isEmpty()) {
            throw rightsEnded.get(0).refusal(id);
          }
          withdraw(post);
          Post moved = post.at(schedule);
          Instant due = schedule == null ? clock.instant() : schedule.at();
          boolean ended = waits && fastLane.endsBefore(post, due);
          PostStatus next = ended ? PostStatus.DRAFTING : PostStatus.APPROVED;
          Post now = posts.update(waits ? moved.in(next) : moved);
          if (!rightsEnded.equals(rightsEnded(post, post.schedule()))) {
            posts.current(now).ifPresent(revision -> checking.check(now, revision));
          }
          log(
              person.name(),
              post,
              PostEvent.Kind.RESCHEDULED,
              schedule == null ? "" : schedule.local().toString());
          if (ended) {
            approvals.voidAll(brand, id, clock.instant());
            log(person.name(), post, PostEvent.Kind.APPROVAL_VOIDED, "");
            flow.edited(brand, id);
          } else if (waits) {
            flow.rescheduled(brand, id);
          } else if (post.status() == PostStatus.IN_REVIEW) {
            flow.reviewUntil(brand, id, deadline.of(moved, clock.instant()));
          }
        });
  }

  /**
   * Calls the post off. A thread that is half out stays as far as it is: published, without the
   * rest.
   *
   * @throws RefusedException when the post is on its way out or ended
   */
  public void cancel(Person person, BrandId brand, PostId id, String why) {
    person.require(Role.MANAGER, brand);
    cancel(Author.of(person), brand, id, why);
  }

  /** The same for somebody who was let do it on other grounds. */
  public void cancel(Author author, BrandId brand, PostId id, String why) {
    transactions.run(
        () -> {
          Post post = posts.get(brand, id);
          if (post.status().isFinal()) {
            post.require(PostStatus.DRAFTING);
          }
          if (ledger.leave(brand, id, clock.instant())) {
            posts.update(post.in(PostStatus.PUBLISHED));
            log(author.name(), post, PostEvent.Kind.LEFT, why);
            flow.cancelled(brand, id);
            return;
          }
          withdraw(post);
          approvals.voidAll(brand, id, clock.instant());
          posts.update(post.in(PostStatus.CANCELLED));
          log(author.name(), post, PostEvent.Kind.CANCELLED, why);
          flow.cancelled(brand, id);
        });
  }

  private List<RightsEnded> rightsEnded(Post post, @Nullable Schedule due) {
    return posts
        .current(post)
        .map(words -> rights.ended(post.brand(), post.id(), words.content().media(), due))
        .orElse(List.of());
  }

  /** Approved and not yet out, also where it waits for a person to reconnect its channel. */
  private boolean isOnItsWay(Post post) {
    return post.status() == PostStatus.APPROVED
        || post.status() == PostStatus.SCHEDULED
        || ledger.live(post.brand(), post.id()).isPresent();
  }

  private void withdraw(Post post) {
    if (!ledger.cancel(post.brand(), post.id())) {
      int out = ledger.live(post.brand(), post.id()).map(live -> live.progress().out()).orElse(0);
      if (out > 0) {
        throw new RefusedException(
            Reason.HALF_OUT,
            "The thread of post %s is out up to its post %d, so it cannot be changed any more. "
                    .formatted(post.id(), out)
                + "Let the rest follow, or call it off: then it ends where it is.",
            post.id(),
            out);
      }
      throw new RefusedException(
          Reason.ALREADY_SENDING,
          "Post %s is on its way out and cannot be called back. Look at it in a minute."
              .formatted(post.id()),
          post.id());
    }
  }

  private Post keep(Step step, Post post, int number, int articleVersion) {
    Revision revision =
        Revision.of(
            post.id(),
            post.channel(),
            number,
            checking.marked(post, step.content(), step.author().kind()),
            step.author(),
            List.of(),
            articleVersion,
            clock.instant());
    posts.add(post.brand(), revision);
    Post now = posts.update(post.showing(revision));
    checking.check(now, revision);
    log(
        step.author().name(),
        now,
        step.taker().isEmpty() ? PostEvent.Kind.EDITED : PostEvent.Kind.ASSISTED,
        step.taker());
    return now;
  }

  private static void requireText(PostContent content) {
    if (content.text().isBlank()) {
      throw new RefusedException(Reason.EMPTY_TEXT, "The text is empty. Write something first.");
    }
  }

  private void requireFuture(@Nullable Schedule schedule) {
    if (schedule != null && schedule.at().isBefore(clock.instant())) {
      throw new RefusedException(
          Reason.TIME_IN_PAST,
          "%s lies in the past. Choose a later time, or none to publish at once."
              .formatted(schedule.local()),
          schedule.local());
    }
  }

  private void log(String actor, Post post, PostEvent.Kind kind, String detail) {
    history.add(post.brand(), new PostEvent(post.id(), clock.instant(), kind, actor, detail));
  }
}
