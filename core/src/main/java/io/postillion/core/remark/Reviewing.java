package io.postillion.core.remark;

import io.postillion.core.RefusedException;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.remark.Remarking.Said;

/** A decision, and what it says about particular words, both or neither. */
public final class Reviewing {

  private final Approving approving;
  private final Remarking remarking;

  public Reviewing(Approving approving, Remarking remarking) {
    this.approving = approving;
    this.remarking = remarking;
  }

  /**
   * @param quote the words that the comment is about; empty for all of them
   * @param shared whether clients see the comment
   * @throws RefusedException as {@link Approving#decide} does
   */
  public void decide(Person person, BrandId brand, Verdict verdict, String quote, boolean shared) {
    approving.decide(
        person,
        brand,
        verdict,
        (of, who, vote) -> {
          if (!vote.comment().isBlank()) {
            Said said = new Said(vote.revision(), vote.comment(), quote, shared, null);
            remarking.add(who, of, vote.post(), said);
          }
        });
  }
}
