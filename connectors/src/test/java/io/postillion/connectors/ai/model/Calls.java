package io.postillion.connectors.ai.model;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCallId;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.ai.Period;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.brand.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers all calls, the oldest first. */
public final class Calls implements AiCalls {

  private final List<AiCall> all = new CopyOnWriteArrayList<>();

  @Override
  public void add(AiCall call) {
    all.add(call);
  }

  @Override
  public List<KeptCall> newest(BrandId brand, CallFilter filter, int limit) {
    throw new UnsupportedOperationException("Nobody asks here");
  }

  @Override
  public Optional<KeptCall> find(BrandId brand, AiCallId id) {
    throw new UnsupportedOperationException("Nobody asks here");
  }

  @Override
  public List<TaskUse> use(BrandId brand, Period period) {
    throw new UnsupportedOperationException("Nobody asks here");
  }

  @Override
  public List<String> tasks(BrandId brand) {
    throw new UnsupportedOperationException("Nobody asks here");
  }

  @Override
  public int forgetOutputs(BrandId brand, Instant before, int most) {
    throw new UnsupportedOperationException("Nobody asks here");
  }

  public List<AiCall> all() {
    return List.copyOf(all);
  }
}
