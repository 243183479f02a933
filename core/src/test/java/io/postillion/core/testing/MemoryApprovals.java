package io.postillion.core.testing;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvals;
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

  private final List<Approval> approvals;
  private final Posts posts;

  MemoryApprovals(MemoryTransactions transactions, Posts posts) {
    approvals = transactions.enlist(new ArrayList<>());
    this.posts = posts;
  }

  @Override
  public void insert(BrandId brand, Approval approval) {
    boolean belong =
        posts
            .revision(brand, approval.revision())
            .filter(revision -> revision.post().equals(approval.post()))
            .filter(revision -> revision.seal().equals(approval.seal()))
            .isPresent();
    if (!belong) {
      throw new IllegalStateException("The seal is not that of the revision");
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
    return holding.size();
  }

  @Override
  public Optional<Approval> holding(BrandId brand, PostId post) {
    return of(brand, post).stream()
        .filter(Approval::holds)
        .filter(approval -> approval.revision().equals(posts.get(brand, approval.post()).current()))
        .max(Comparator.comparing(Approval::at));
  }
}
