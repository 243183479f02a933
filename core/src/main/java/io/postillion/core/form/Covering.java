package io.postillion.core.form;

import io.postillion.core.Transactions;
import io.postillion.core.approval.ApprovalId;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.FastLane;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Findings;
import io.postillion.core.check.Severity;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.form.FormWords.Source;
import io.postillion.core.people.People;
import io.postillion.core.people.Role;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds posts against the forms that people approved beforehand. What is not of a form character
 * for character, has a picture, a warning, or is due after the approval ends, is not covered: a
 * person is asked, as about any other post.
 */
public final class Covering implements FastLane {

  private static final Duration DAY = Duration.ofDays(1);

  private final Forms forms;
  private final Posts posts;
  private final Approvals approvals;
  private final Articles articles;
  private final Findings findings;
  private final People people;
  private final Transactions transactions;
  private final Clock clock;

  public Covering(
      Forms forms,
      Posts posts,
      Approvals approvals,
      Articles articles,
      Findings findings,
      People people,
      Transactions transactions,
      Clock clock) {
    this.forms = forms;
    this.posts = posts;
    this.approvals = approvals;
    this.articles = articles;
    this.findings = findings;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A standing approval and the form whose posts it covers. */
  private record Covered(Standing by, Form form) {}

  @Override
  public boolean covers(Post post, Revision revision) {
    return covering(post, revision, forms.standings(post.brand())).isPresent();
  }

  @Override
  public boolean endsBefore(Post post, Instant due) {
    return approvals.votes(post.brand(), post.id()).stream()
        .filter(Vote::counts)
        .map(Vote::standing)
        .filter(Objects::nonNull)
        .map(id -> forms.getStanding(post.brand(), id))
        .anyMatch(standing -> !due.isBefore(standing.until()));
  }

  /**
   * Casts the vote of whoever approved the form, where it covers the post. Doing it again changes
   * nothing.
   *
   * @return whether the post is approved by it, as it stands
   */
  public boolean apply(BrandId brand, PostId id, RevisionId submitted) {
    return transactions.in(
        () -> {
          Post post = posts.get(brand, id);
          Optional<Revision> revision =
              posts.current(post).filter(words -> words.id().equals(submitted));
          if (revision.isEmpty() || post.status() != PostStatus.IN_REVIEW) {
            return false;
          }
          if (approvals.votes(brand, id).stream()
              .anyMatch(vote -> vote.countsFor(submitted) && vote.standing() != null)) {
            return true;
          }
          Optional<Covered> covered = covering(post, revision.get(), forms.hold(brand));
          covered.ifPresent(match -> approvals.cast(brand, vote(match, revision.get())));
          return covered.isPresent();
        });
  }

  private Vote vote(Covered match, Revision revision) {
    Standing by = match.by();
    ApprovalId id = ApprovalId.random();
    return new Vote(
        id,
        revision.post(),
        revision.id(),
        revision.seal(),
        Decision.APPROVED,
        by.person(),
        null,
        by.id(),
        null,
        "standing/" + id,
        FastLane.ASKED,
        match.form().name(),
        clock.instant(),
        null);
  }

  private Optional<Covered> covering(Post post, Revision revision, List<Standing> standings) {
    PostContent content = revision.content();
    if (!content.media().isEmpty() || isDoubtful(post, revision)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    List<Standing> holding =
        standings.stream()
            .filter(standing -> standing.holdsAt(now) && standing.holdsAt(due(post, now)))
            .toList();
    if (holding.isEmpty()) {
      return Optional.empty();
    }
    @Nullable LinkCard article = article(post);
    return holding.stream()
        .map(standing -> new Covered(standing, forms.get(post.brand(), standing.form())))
        .filter(match -> fits(match, post, content, article))
        .filter(match -> mayStill(match.by(), post.brand()))
        .filter(match -> hasRoom(match.by(), post.brand(), now))
        .findFirst();
  }

  private boolean isDoubtful(Post post, Revision revision) {
    return findings.of(post.brand(), revision.id()).stream()
        .anyMatch(finding -> finding.severity().compareTo(Severity.WARNING) >= 0);
  }

  private static Instant due(Post post, Instant now) {
    return post.scheduled().map(Schedule::at).filter(at -> at.isAfter(now)).orElse(now);
  }

  private static boolean fits(
      Covered match, Post post, PostContent content, @Nullable LinkCard article) {
    Form form = match.form();
    return form.isInUse()
        && form.seal().equals(match.by().seal())
        && form.channels().contains(post.channel())
        && form.language().equals(content.language())
        && (content.link() == null || form.card() && content.link().equals(article))
        && FormWords.of(form.words(), form.language())
            .fill(content.text(), source(article))
            .isPresent();
  }

  private static Source source(@Nullable LinkCard article) {
    return article == null ? Source.NONE : new Source(article.title(), article.uri().toString());
  }

  /** Whoever approved it may be gone, or be no approver any more. */
  private boolean mayStill(Standing standing, BrandId brand) {
    return people.find(standing.person()).filter(one -> one.may(Role.APPROVER, brand)).isPresent();
  }

  private boolean hasRoom(Standing standing, BrandId brand, Instant now) {
    return forms.covered(brand, standing.id(), now.minus(DAY)) < standing.perDay();
  }

  private @Nullable LinkCard article(Post post) {
    @Nullable ArticleId id = post.article();
    return id == null
        ? null
        : articles.find(post.brand(), id).map(article -> LinkCard.of(article.item())).orElse(null);
  }
}
