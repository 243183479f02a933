package io.postillion.core.approval;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The votes and decisions that people took; never changed, only voided. */
public interface Approvals {

  /**
   * The store refuses it unless seal and revision belong together, and where the question has its
   * answer.
   */
  void cast(BrandId brand, Vote vote);

  /** Oldest first. */
  List<Vote> votes(BrandId brand, PostId post);

  /** Those of these posts about which a vote counts that the person gave, or another for them. */
  default Set<PostId> votedOn(BrandId brand, PersonId person, Collection<PostId> ids) {
    return ids.stream()
        .filter(
            id -> votes(brand, id).stream().anyMatch(vote -> vote.counts() && vote.isOf(person)))
        .collect(Collectors.toSet());
  }

  /** The store refuses it unless there is a vote with this id that says the same. */
  void insert(BrandId brand, Approval approval);

  /** Oldest first. */
  List<Approval> of(BrandId brand, PostId post);

  /**
   * Takes the force from all votes and approvals of the post.
   *
   * @return how many votes counted until now
   */
  int voidAll(BrandId brand, PostId post, Instant at);

  /** The approval that holds for the post's current revision. */
  Optional<Approval> holding(BrandId brand, PostId post);
}
