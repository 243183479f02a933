package io.postillion.plugin.desk.memory;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Vote;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class MemoryApprovals implements Approvals {

  private final List<Vote> votes = new ArrayList<>();
  private final List<Approval> approvals = new ArrayList<>();

  @Override
  public void cast(BrandId brand, Vote vote) {
    votes.add(vote);
  }

  @Override
  public List<Vote> votes(BrandId brand, PostId post) {
    return votes.stream().filter(vote -> vote.post().equals(post)).toList();
  }

  @Override
  public void insert(BrandId brand, Approval approval) {
    approvals.add(approval);
  }

  @Override
  public List<Approval> of(BrandId brand, PostId post) {
    return approvals.stream().filter(approval -> approval.post().equals(post)).toList();
  }

  @Override
  public int voidAll(BrandId brand, PostId post, Instant at) {
    int counted = (int) votes(brand, post).stream().filter(Vote::counts).count();
    votes.replaceAll(
        v ->
            v.post().equals(post) && v.counts()
                ? new Vote(
                    v.id(),
                    v.post(),
                    v.revision(),
                    v.seal(),
                    v.decision(),
                    v.person(),
                    v.onBehalfOf(),
                    v.standing(),
                    v.carriedFrom(),
                    v.question(),
                    v.asked(),
                    v.comment(),
                    v.at(),
                    at)
                : v);
    approvals.replaceAll(
        a ->
            a.post().equals(post) && a.holds()
                ? new Approval(
                    a.id(),
                    a.post(),
                    a.revision(),
                    a.seal(),
                    a.decision(),
                    a.person(),
                    a.comment(),
                    a.at(),
                    at)
                : a);
    return counted;
  }

  @Override
  public Optional<Approval> holding(BrandId brand, PostId post) {
    return of(brand, post).stream().filter(Approval::holds).findFirst();
  }
}
