package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.publish.Brakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brakes in memory. */
public final class MemoryBrakes implements Brakes {

  private final List<Brake> pulled;

  MemoryBrakes(MemoryTransactions transactions) {
    pulled = transactions.enlist(new ArrayList<>());
  }

  @Override
  public List<Brake> pulled() {
    return List.copyOf(pulled);
  }

  @Override
  public void pull(Brake brake) {
    if (pulled.stream().noneMatch(held -> Objects.equals(held.brand(), brake.brand()))) {
      pulled.add(brake);
    }
  }

  @Override
  public boolean release(@Nullable BrandId brand) {
    return pulled.removeIf(held -> Objects.equals(held.brand(), brand));
  }
}
