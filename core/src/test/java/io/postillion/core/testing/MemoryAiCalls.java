package io.postillion.core.testing;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCallId;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.ai.Period;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.brand.BrandId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record whose use is what a test says it is. */
public final class MemoryAiCalls implements AiCalls {

  private final List<Period> asked = new ArrayList<>();
  private List<TaskUse> use = List.of();
  private final Map<Period, List<TaskUse>> uses = new HashMap<>();
  private final List<KeptCall> calls = new ArrayList<>();
  private int outputs;

  public void used(TaskUse... lines) {
    use = List.of(lines);
  }

  /** In that time it was this, whatever it was otherwise. */
  public void usedIn(Period period, TaskUse... lines) {
    uses.put(period, List.of(lines));
  }

  public List<Period> asked() {
    return List.copyOf(asked);
  }

  /** So many answers that are old enough to be forgotten. */
  public void old(int many) {
    outputs = many;
  }

  public int outputs() {
    return outputs;
  }

  @Override
  public void add(AiCall call) {
    calls.add(0, new KeptCall(new AiCallId(calls.size() + 1L), call));
  }

  @Override
  public List<KeptCall> newest(BrandId brand, CallFilter filter, int limit) {
    return calls.stream().filter(kept -> kept.call().brand().equals(brand)).limit(limit).toList();
  }

  @Override
  public Optional<KeptCall> find(BrandId brand, AiCallId id) {
    return Optional.empty();
  }

  @Override
  public List<TaskUse> use(BrandId brand, Period period) {
    asked.add(period);
    return uses.getOrDefault(period, use);
  }

  @Override
  public List<String> tasks(BrandId brand) {
    return use.stream().map(TaskUse::task).toList();
  }

  @Override
  public int forgetOutputs(BrandId brand, Instant before, int most) {
    int now = Math.min(most, outputs);
    outputs -= now;
    return now;
  }
}
