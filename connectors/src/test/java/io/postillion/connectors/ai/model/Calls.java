package io.postillion.connectors.ai.model;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.brand.BrandId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers all calls, the oldest first. */
public final class Calls implements AiCalls {

  private final List<AiCall> all = new CopyOnWriteArrayList<>();

  @Override
  public void add(AiCall call) {
    all.add(call);
  }

  @Override
  public List<AiCall> newest(BrandId brand, int limit) {
    throw new UnsupportedOperationException("Nobody asks here");
  }

  public List<AiCall> all() {
    return List.copyOf(all);
  }
}
