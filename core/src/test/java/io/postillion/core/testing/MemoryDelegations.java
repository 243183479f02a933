package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Delegation;
import io.postillion.core.notice.Delegations;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who handed which review to whom. */
public final class MemoryDelegations implements Delegations {

  private final List<Delegation> all;

  MemoryDelegations(MemoryTransactions transactions) {
    all = transactions.enlist(new ArrayList<>());
  }

  @Override
  public void put(Delegation delegation) {
    all.removeIf(one -> one.task().equals(delegation.task()));
    all.add(delegation);
  }

  @Override
  public Optional<Delegation> of(BrandId brand, String task) {
    return those(brand, one -> one.task().equals(task)).stream().findFirst();
  }

  @Override
  public List<Delegation> of(BrandId brand, PostId post) {
    return those(brand, one -> one.post().equals(post));
  }

  @Override
  public List<Delegation> to(BrandId brand, PersonId person) {
    return those(brand, one -> one.to().equals(person));
  }

  private List<Delegation> those(BrandId brand, Predicate<Delegation> which) {
    return all.stream().filter(one -> one.brand().equals(brand)).filter(which).toList();
  }
}
