package io.postillion.core.approval;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
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
import org.jspecify.annotations.Nullable;

/**
 * Takes a person's decision on exactly the revision that the person saw, and hands it to the
 * approval process, in one transaction.
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
  private final Findings findings;
  private final History history;
  private final Flow flow;
  private final Transactions transactions;
  private final Clock clock;

  public Approving(
      Posts posts,
      Approvals approvals,
      Findings findings,
      History history,
      Flow flow,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.approvals = approvals;
    this.findings = findings;
    this.history = history;
    this.flow = flow;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws RefusedException when the person may not, the page was stale, the post is not in
   *     review, a finding blocks it, the time is past, or the comment is missing
   */
  public Approval decide(Person person, BrandId brand, Verdict verdict) {
    person.require(Role.APPROVER, brand);
    return transactions.in(() -> decideNow(person, brand, verdict));
  }

  private Approval decideNow(Person person, BrandId brand, Verdict verdict) {
    Post post = posts.get(brand, verdict.post());
    post.require(PostStatus.IN_REVIEW);
    Revision revision = shown(post, verdict);
    if (verdict.decision() == Decision.APPROVED) {
      requireApprovable(post, revision, verdict.schedule());
    } else if (verdict.comment().isBlank()) {
      throw new RefusedException(
          Reason.COMMENT_MISSING, "Say in a word what should change, or why it is rejected.");
    }
    Approval approval =
        new Approval(
            ApprovalId.random(),
            post.id(),
            revision.id(),
            revision.seal(),
            verdict.decision(),
            person.id(),
            verdict.comment(),
            clock.instant(),
            null);
    approvals.insert(brand, approval);
    boolean moves = verdict.decision() == Decision.APPROVED && verdict.schedule() != null;
    Post decided = moves ? post.at(verdict.schedule()) : post;
    posts.update(decided.in(statusAfter(verdict.decision())));
    history.add(
        brand,
        new PostEvent(
            post.id(),
            clock.instant(),
            eventOf(verdict.decision()),
            person.name(),
            verdict.comment()));
    flow.decided(brand, post.id(), verdict.decision(), verdict.comment());
    return approval;
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

  private void requireApprovable(Post post, Revision revision, @Nullable Schedule schedule) {
    if (revision.content().text().isBlank()) {
      throw new RefusedException(
          Reason.EMPTY_TEXT, "Post %s has no text yet. Write it first.".formatted(post.id()));
    }
    List<Finding> blockers =
        findings.of(post.brand(), revision.id()).stream()
            .filter(finding -> finding.severity() == Severity.BLOCKER)
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
  }

  private static PostStatus statusAfter(Decision decision) {
    return switch (decision) {
      case APPROVED -> PostStatus.APPROVED;
      case CHANGES -> PostStatus.CHANGES_REQUESTED;
      case REJECTED -> PostStatus.REJECTED;
    };
  }

  private static PostEvent.Kind eventOf(Decision decision) {
    return switch (decision) {
      case APPROVED -> PostEvent.Kind.APPROVED;
      case CHANGES -> PostEvent.Kind.CHANGES_REQUESTED;
      case REJECTED -> PostEvent.Kind.REJECTED;
    };
  }
}
