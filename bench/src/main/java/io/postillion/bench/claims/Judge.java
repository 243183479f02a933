package io.postillion.bench.claims;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.check.claim.ClaimRule;
import io.postillion.core.check.claim.Judgement;
import io.postillion.core.check.claim.Verdict;
import io.postillion.core.post.PostContent;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The offline method, as posts are held against their articles. */
public final class Judge {

  /**
   * What it makes of a claim.
   *
   * @param verdict the worst of its statements
   */
  public record Outcome(Verdict verdict, List<Finding> findings) {

    static Outcome of(List<Judgement> judged) {
      return new Outcome(
          judged.stream()
              .map(Judgement::verdict)
              .max(Comparator.naturalOrder())
              .orElse(Verdict.NOT_FOUND),
          judged.stream().flatMap(one -> one.findings().stream()).toList());
    }

    public boolean isFlagged() {
      return !findings.isEmpty();
    }
  }

  private static final NetworkLimits LIMITS =
      new NetworkLimits(
          List.of(new Measure("characters", 3_000, TextLengths.graphemes())),
          4,
          Set.of("image/png"),
          1_000_000,
          20_000_000,
          2000,
          4,
          true);

  private final ClaimRule rule = new ClaimRule();

  public Outcome judge(Labelled claim) {
    return Outcome.of(judgements(claim));
  }

  List<Judgement> judgements(Labelled claim) {
    Brand brand =
        new Brand(
            new BrandId("bench"),
            "Bench",
            claim.language(),
            ZoneId.of("UTC"),
            Voice.PLAIN,
            WordPolicy.NONE);
    Checkable draft =
        new Checkable(
            new PostContent(claim.claim(), claim.language(), List.of(), null),
            LIMITS,
            brand,
            claim.source());
    return rule.judge(draft);
  }
}
