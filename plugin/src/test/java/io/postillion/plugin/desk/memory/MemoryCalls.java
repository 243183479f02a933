package io.postillion.plugin.desk.memory;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCallId;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.ai.Period;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Calls of one brand, and what a test says they came to. */
public final class MemoryCalls implements AiCalls {

  private static final Currency EURO = Currency.getInstance("EUR");

  private final List<KeptCall> calls = new ArrayList<>();
  private long tokens = 1_234;

  /** From now on the month came to so many. */
  public void used(long many) {
    tokens = many;
  }

  /** A call by Camille for a post. */
  public AiCallId ask(PostId post, AiCall.Outcome outcome, String output) {
    return ask(post, outcome, output, List.of());
  }

  /** The same with examples. */
  public AiCallId ask(
      PostId post, AiCall.Outcome outcome, String output, List<RevisionId> examples) {
    add(
        new AiCall(
            Sample.VELO,
            "draft-post",
            "openai",
            "gpt-5-mini",
            "2",
            MemoryBeans.NOW,
            Duration.ofMillis(2_340),
            1_500,
            210,
            outcome,
            outcome == AiCall.Outcome.OK ? null : "it has no <sentence>",
            Asked.by(Sample.CAMILLE).about(post, null).shown(examples),
            "0123456789abcdef".repeat(4),
            "temperature=default answer=schema",
            output,
            new Cost(new BigDecimal("0.000795"), EURO)));
    return calls.get(calls.size() - 1).id();
  }

  @Override
  public void add(AiCall call) {
    calls.add(new KeptCall(new AiCallId(calls.size() + 1), call));
  }

  @Override
  public List<KeptCall> newest(BrandId brand, CallFilter filter, int limit) {
    return calls.stream()
        .filter(kept -> filter.post() == null || filter.post().equals(kept.call().asked().post()))
        .filter(kept -> filter.outcome() == null || filter.outcome() == kept.call().outcome())
        .filter(kept -> filter.task() == null || filter.task().equals(kept.call().task()))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<KeptCall> find(BrandId brand, AiCallId id) {
    return calls.stream()
        .filter(kept -> kept.id().equals(id) && kept.call().brand().equals(brand))
        .findFirst();
  }

  @Override
  public List<TaskUse> use(BrandId brand, Period period) {
    return List.of(
        new TaskUse("draft-post", 12, 1, 0, tokens, 0, new Cost(new BigDecimal("1.5"), EURO)),
        new TaskUse("at-cursor", 2, 0, 2, 0, 0, null));
  }

  @Override
  public List<String> tasks(BrandId brand) {
    return List.of("at-cursor", "draft-post");
  }

  @Override
  public int forgetOutputs(BrandId brand, Instant before, int most) {
    return 0;
  }
}
