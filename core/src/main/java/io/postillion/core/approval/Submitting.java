package io.postillion.core.approval;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.campaign.Belonging;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.Value;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Severity;
import io.postillion.core.check.risk.Risk;
import io.postillion.core.check.risk.RiskReport;
import io.postillion.core.post.Author;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the current revision of a post before its approvers, with what the checks say about it. */
public final class Submitting {

  /**
   * What the approval policy decides by.
   *
   * @param worst the heaviest finding; empty when there is none
   * @param risk see {@link RiskReport}
   * @param standing whether a standing approval covers it; see {@link FastLane}
   * @param approveBy when it is too late; see {@link Deadline}
   * @param campaign the name of the one it belongs to; empty when it belongs to none
   * @param value what is at stake, as {@link Value} says it
   */
  public record Submission(
      RevisionId revision,
      Optional<Severity> worst,
      Author.Kind author,
      String network,
      ChannelId channel,
      Locale language,
      Risk risk,
      boolean standing,
      Instant approveBy,
      String campaign,
      String value) {}

  private final Posts posts;
  private final Checking checking;
  private final Channels channels;
  private final Approvals approvals;
  private final History history;
  private final Deadline deadline;
  private final FastLane fastLane;
  private final Belonging belonging;
  private final Transactions transactions;
  private final Clock clock;

  /** Nobody approved anything beforehand, and there are no campaigns. */
  public Submitting(
      Posts posts,
      Checking checking,
      Channels channels,
      Approvals approvals,
      History history,
      Deadline deadline,
      Transactions transactions,
      Clock clock) {
    this(
        posts,
        checking,
        channels,
        approvals,
        history,
        deadline,
        FastLane.NONE,
        Belonging.NONE,
        transactions,
        clock);
  }

  public Submitting(
      Posts posts,
      Checking checking,
      Channels channels,
      Approvals approvals,
      History history,
      Deadline deadline,
      FastLane fastLane,
      Belonging belonging,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.checking = checking;
    this.channels = channels;
    this.approvals = approvals;
    this.history = history;
    this.deadline = deadline;
    this.fastLane = fastLane;
    this.belonging = belonging;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Checks and marks the post as in review; doing it again changes nothing.
   *
   * @return empty when the post has no text yet: a person must write it first
   */
  public Optional<Submission> submit(BrandId brand, PostId id) {
    return transactions.in(
        () -> {
          Post post = posts.get(brand, id);
          return posts
              .current(post)
              .filter(revision -> !revision.content().text().isBlank())
              .map(revision -> submit(post, revision));
        });
  }

  private Submission submit(Post post, Revision revision) {
    List<Finding> findings = checking.check(post, revision);
    if (!post.status().isFinal() && post.status() != PostStatus.IN_REVIEW) {
      approvals.voidAll(post.brand(), post.id(), clock.instant());
      posts.update(post.in(PostStatus.IN_REVIEW));
      history.add(
          post.brand(),
          new PostEvent(
              post.id(),
              clock.instant(),
              PostEvent.Kind.CHECKED,
              PostEvent.SYSTEM,
              Integer.toString(findings.size())));
    }
    Optional<Campaign> campaign = belonging.of(post.brand(), post.id());
    return new Submission(
        revision.id(),
        findings.stream().map(Finding::severity).max(Comparator.naturalOrder()),
        revision.author().kind(),
        channels.get(post.brand(), post.channel()).network(),
        post.channel(),
        revision.content().language(),
        RiskReport.of(findings).risk(),
        fastLane.covers(post, revision),
        deadline.of(post, clock.instant()),
        campaign.map(Campaign::name).orElse(""),
        campaign.map(Campaign::value).map(Value::word).orElse(Value.NONE));
  }
}
