package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.publish.Brakes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

final class MemoryBrakes implements Brakes {

  private final List<Brake> pulled = new CopyOnWriteArrayList<>();

  @Override
  public List<Brake> pulled() {
    return List.copyOf(pulled);
  }

  @Override
  public void pull(Brake brake) {
    release(brake.brand());
    pulled.add(brake);
  }

  @Override
  public boolean release(@Nullable BrandId brand) {
    return pulled.removeIf(held -> Objects.equals(held.brand(), brand));
  }
}
