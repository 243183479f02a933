package io.postillion.core.approval;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Findings;
import io.postillion.core.check.PictureRights;
import io.postillion.core.check.Severity;
import io.postillion.core.flow.Flow;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Schedule;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a person's vote on exactly the revision that the person saw, and hands it to the approval
 * process, in one transaction.
 */
public final class Approving {

  /**
   * What a person decided and what was on the screen when they did.
   *
   * @param revision the revision that was shown
   * @param seal its seal, as the page carried it
   * @param comment needed for changes and rejection
   * @param schedule a new time for an approved post; null keeps the one it has, or means at once
   */
  public record Verdict(
      PostId post,
      RevisionId revision,
      String seal,
      Decision decision,
      String comment,
      @Nullable Schedule schedule) {}

  private final Posts posts;
  private final Approvals approvals;
  private final Approvers approvers;
  private final Concluding concluding;
  private final Findings findings;
  private final History history;
  private final Flow flow;
  private final Deadline deadline;
  private final PictureRights rights;
  private final CommentWatch comments;
  private final Transactions transactions;
  private final Clock clock;

  /** Where every picture may be used for ever, and nobody hears comments. */
  public Approving(
      Posts posts,
      Approvals approvals,
      Approvers approvers,
      Concluding concluding,
      Findings findings,
      History history,
      Flow flow,
      Deadline deadline,
      Transactions transactions,
      Clock clock) {
    this(
        posts,
        approvals,
        approvers,
        concluding,
        findings,
        history,
        flow,
        deadline,
        PictureRights.NONE,
        CommentWatch.NONE,
        transactions,
        clock);
  }

  public Approving(
      Posts posts,
      Approvals approvals,
      Approvers approvers,
      Concluding concluding,
      Findings findings,
      History history,
      Flow flow,
      Deadline deadline,
      PictureRights rights,
      CommentWatch comments,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.approvals = approvals;
    this.approvers = approvers;
    this.concluding = concluding;
    this.findings = findings;
    this.history = history;
    this.flow = flow;
    this.deadline = deadline;
    this.rights = rights;
    this.comments = comments;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws RefusedException when the person may not or is not asked, the page was stale, the post
   *     is not in review, a finding blocks it, a picture may not be used any more when it is due,
   *     the time is past, or the comment is missing
   */
  public Vote decide(Person person, BrandId brand, Verdict verdict) {
    return decide(person, brand, verdict, comments);
  }

  /**
   * The same, where what they say is heard by somebody else.
   *
   * @throws RefusedException as above
   */
  public Vote decide(Person person, BrandId brand, Verdict verdict, CommentWatch heard) {
    person.require(Role.APPROVER, brand);
    return transactions
        .in(() -> decideNow(person, brand, verdict, heard))
        .orElseThrow(
            () ->
                new RefusedException(
                    Reason.BEGAN_AGAIN,
                    "The text of post %s changed after others had agreed to it, so its approval "
                            .formatted(verdict.post())
                        + "began again. Reload the page in a moment.",
                    verdict.post()));
  }

  /** Empty when the approval had to begin again. */
  private Optional<Vote> decideNow(
      Person person, BrandId brand, Verdict verdict, CommentWatch heard) {
    Post post = posts.get(brand, verdict.post());
    post.require(PostStatus.IN_REVIEW);
    Revision revision = shown(post, verdict);
    Turn turn = approvers.require(person, brand, post.id());
    requireSound(post, revision, verdict);
    if (othersAgreedToOtherWords(post, revision)) {
      approvals.voidAll(brand, post.id(), clock.instant());
      log(post, PostEvent.Kind.APPROVAL_VOIDED, person, "");
      flow.edited(brand, post.id());
      return Optional.empty();
    }
    Vote vote = cast(person, turn, post, revision, verdict);
    heard.said(brand, person, vote);
    boolean moves = vote.decision() == Decision.APPROVED && verdict.schedule() != null;
    Post decided = moves ? posts.update(post.at(verdict.schedule())) : post;
    Optional<Decision> outcome =
        flow.decided(brand, post.id(), ballot(brand, vote, turn.question().id()));
    if (outcome.isEmpty()) {
      if (moves) {
        flow.reviewUntil(brand, post.id(), deadline.of(decided, clock.instant()));
      }
      logVote(person, post, vote);
    } else {
      concluding.conclude(brand, post.id(), revision.id(), outcome.get());
    }
    return Optional.of(vote);
  }

  /**
   * The same, where a person answers the process engine itself, in its Tasklist: whoever calls this
   * completes the question with the ballot, in the same transaction.
   *
   * @param question the engine's id of the question
   * @throws RefusedException as above, and when others had agreed to other words: then it is
   *     answered at the desk, where the approval begins again
   */
  public Ballot answer(Person person, BrandId brand, Verdict verdict, String question) {
    person.require(Role.APPROVER, brand);
    return transactions.in(
        () -> {
          Post post = posts.get(brand, verdict.post());
          post.require(PostStatus.IN_REVIEW);
          Revision revision = shown(post, verdict);
          Turn turn = approvers.require(person, brand, post.id(), question);
          requireSound(post, revision, verdict);
          if (othersAgreedToOtherWords(post, revision)) {
            throw new RefusedException(
                Reason.BEGAN_AGAIN,
                "The text of post %s changed after others had agreed to it. Answer at the desk."
                    .formatted(post.id()),
                post.id());
          }
          Vote vote = cast(person, turn, post, revision, verdict);
          comments.said(brand, person, vote);
          logVote(person, post, vote);
          return ballot(brand, vote, question);
        });
  }

  private void requireSound(Post post, Revision revision, Verdict verdict) {
    if (verdict.decision() == Decision.APPROVED) {
      requireApprovable(post, revision, verdict.schedule());
    } else if (verdict.comment().isBlank()) {
      throw new RefusedException(
          Reason.COMMENT_MISSING, "Say in a word what should change, or why it is rejected.");
    }
  }

  private Vote cast(Person person, Turn turn, Post post, Revision revision, Verdict verdict) {
    Vote vote = vote(person, turn, revision, verdict);
    approvals.cast(post.brand(), vote);
    if (turn.onBehalfOf() != null) {
      log(post, PostEvent.Kind.STOOD_IN, person, turn.onBehalfOf().name());
    }
    return vote;
  }

  private void logVote(Person person, Post post, Vote vote) {
    boolean agreed = vote.decision() == Decision.APPROVED;
    log(post, agreed ? PostEvent.Kind.AGREED : PostEvent.Kind.OBJECTED, person, vote.comment());
  }

  private boolean othersAgreedToOtherWords(Post post, Revision revision) {
    return approvals.votes(post.brand(), post.id()).stream()
        .anyMatch(vote -> vote.counts() && !vote.countsFor(revision.id()));
  }

  private Vote vote(Person person, Turn turn, Revision revision, Verdict verdict) {
    return new Vote(
        ApprovalId.random(),
        revision.post(),
        revision.id(),
        revision.seal(),
        verdict.decision(),
        person.id(),
        turn.forWhom(),
        turn.question().id(),
        turn.question().asked().group(),
        verdict.comment(),
        clock.instant(),
        null);
  }

  private Ballot ballot(BrandId brand, Vote vote, String question) {
    List<Vote> counting =
        approvals.votes(brand, vote.post()).stream()
            .filter(other -> other.countsFor(vote.revision()))
            .toList();
    int votesFor =
        (int) counting.stream().filter(other -> other.decision() == Decision.APPROVED).count();
    return new Ballot(
        question, vote.decision(), vote.comment(), votesFor, counting.size() - votesFor);
  }

  private void log(Post post, PostEvent.Kind kind, Person person, String detail) {
    history.add(
        post.brand(), new PostEvent(post.id(), clock.instant(), kind, person.name(), detail));
  }

  private Revision shown(Post post, Verdict verdict) {
    return posts
        .current(post)
        .filter(now -> now.id().equals(verdict.revision()) && now.seal().equals(verdict.seal()))
        .orElseThrow(
            () ->
                new RefusedException(
                    Reason.STALE_REVISION,
                    "The text of post %s changed after this page was opened. Reload it, read the "
                            .formatted(post.id())
                        + "newer text, and decide again.",
                    post.id()));
  }

  /** Until when pictures may be used is asked anew: days pass, and the library changes. */
  private void requireApprovable(Post post, Revision revision, @Nullable Schedule schedule) {
    if (revision.content().text().isBlank()) {
      throw new RefusedException(
          Reason.EMPTY_TEXT, "Post %s has no text yet. Write it first.".formatted(post.id()));
    }
    List<Finding> blockers =
        findings.of(post.brand(), revision.id()).stream()
            .filter(finding -> finding.severity() == Severity.BLOCKER)
            .filter(finding -> !finding.code().equals(FindingCode.RIGHTS_ENDED.code()))
            .toList();
    if (!blockers.isEmpty()) {
      throw new RefusedException(
          Reason.BLOCKED_BY_FINDING,
          "Post %s cannot be approved before this is mended: %s"
              .formatted(post.id(), blockers.get(0).code()),
          blockers.get(0).code());
    }
    Schedule effective = schedule == null ? post.schedule() : schedule;
    if (effective != null && effective.at().isBefore(clock.instant())) {
      throw new RefusedException(
          Reason.TIME_IN_PAST,
          "%s lies in the past. Choose a later time, or publish at once."
              .formatted(effective.local()),
          effective.local());
    }
    rights.ended(post.brand(), post.id(), revision.content().media(), effective).stream()
        .findFirst()
        .ifPresent(
            ended -> {
              throw ended.refusal(post.id());
            });
  }
}
