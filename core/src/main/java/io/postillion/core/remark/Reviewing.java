package io.postillion.core.remark;

import io.postillion.core.RefusedException;
import io.postillion.core.Transactions;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.remark.Remarking.Said;

/** A decision and what it says about particular words, stored together. */
public final class Reviewing {

  private final Approving approving;
  private final Remarking remarking;
  private final Transactions transactions;

  public Reviewing(Approving approving, Remarking remarking, Transactions transactions) {
    this.approving = approving;
    this.remarking = remarking;
    this.transactions = transactions;
  }

  /**
   * @param quote the words that the comment is about; empty for all of them
   * @param shared whether clients see the comment
   * @throws RefusedException as {@link Approving#decide} does
   */
  public void decide(Person person, BrandId brand, Verdict verdict, String quote, boolean shared) {
    transactions.run(
        () -> {
          approving.decide(person, brand, verdict);
          if (!verdict.comment().isBlank()) {
            remarking.add(
                person,
                brand,
                verdict.post(),
                new Said(verdict.revision(), verdict.comment(), quote, shared, null));
          }
        });
  }
}
