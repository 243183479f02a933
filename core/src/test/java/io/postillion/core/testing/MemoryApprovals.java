package io.postillion.core.testing;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decisions, refused like in the database when seal and revision do not belong together. */
public final class MemoryApprovals implements Approvals {

  private final List<Vote> votes;
  private final List<Approval> approvals;
  private final Posts posts;

  MemoryApprovals(MemoryTransactions transactions, Posts posts) {
    votes = transactions.enlist(new ArrayList<>());
    approvals = transactions.enlist(new ArrayList<>());
    this.posts = posts;
  }

  /** Of all posts, oldest first. */
  List<Vote> all() {
    return List.copyOf(votes);
  }

  @Override
  public void cast(BrandId brand, Vote vote) {
    boolean belong =
        posts
            .revision(brand, vote.revision())
            .filter(revision -> revision.post().equals(vote.post()))
            .filter(revision -> revision.seal().equals(vote.seal()))
            .isPresent();
    if (!belong) {
      throw new IllegalStateException("The seal is not that of the revision");
    }
    votes.add(vote);
  }

  @Override
  public List<Vote> votes(BrandId brand, PostId post) {
    return posts.find(brand, post).isEmpty()
        ? List.of()
        : votes.stream().filter(vote -> vote.post().equals(post)).toList();
  }

  @Override
  public void insert(BrandId brand, Approval approval) {
    boolean voted =
        votes(brand, approval.post()).stream()
            .filter(vote -> vote.id().equals(approval.id()))
            .filter(vote -> vote.revision().equals(approval.revision()))
            .filter(vote -> vote.seal().equals(approval.seal()))
            .filter(vote -> vote.decision() == approval.decision())
            .anyMatch(vote -> vote.person().equals(approval.person()));
    if (!voted) {
      throw new IllegalStateException("Nobody voted for that");
    }
    approvals.add(approval);
  }

  @Override
  public List<Approval> of(BrandId brand, PostId post) {
    return posts.find(brand, post).isEmpty()
        ? List.of()
        : approvals.stream().filter(approval -> approval.post().equals(post)).toList();
  }

  @Override
  public int voidAll(BrandId brand, PostId post, Instant at) {
    List<Approval> holding = of(brand, post).stream().filter(Approval::holds).toList();
    holding.forEach(
        approval ->
            approvals.set(
                approvals.indexOf(approval),
                new Approval(
                    approval.id(),
                    approval.post(),
                    approval.revision(),
                    approval.seal(),
                    approval.decision(),
                    approval.person(),
                    approval.comment(),
                    approval.at(),
                    at)));
    List<Vote> counting = votes(brand, post).stream().filter(Vote::counts).toList();
    counting.forEach(
        vote ->
            votes.set(
                votes.indexOf(vote),
                new Vote(
                    vote.id(),
                    vote.post(),
                    vote.revision(),
                    vote.seal(),
                    vote.decision(),
                    vote.person(),
                    vote.onBehalfOf(),
                    vote.standing(),
                    vote.carriedFrom(),
                    vote.question(),
                    vote.asked(),
                    vote.comment(),
                    vote.at(),
                    at)));
    return counting.size();
  }

  @Override
  public Optional<Approval> holding(BrandId brand, PostId post) {
    return of(brand, post).stream()
        .filter(Approval::holds)
        .filter(approval -> approval.revision().equals(posts.get(brand, approval.post()).current()))
        .max(Comparator.comparing(Approval::at));
  }
}
