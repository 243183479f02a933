package io.postillion.core.brief;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which of the criteria article and brief meet. */
public record BriefScore(Set<Criterion> met) {

  public static final int MOST = 100;

  public BriefScore {
    met = Set.copyOf(met);
  }

  /** 0 to {@value #MOST}. */
  public int points() {
    return met.stream().mapToInt(Criterion::points).sum();
  }

  /** What weighs most first. */
  public List<Criterion> missing() {
    EnumSet<Criterion> missing = EnumSet.allOf(Criterion.class);
    missing.removeAll(met);
    return List.copyOf(missing);
  }

  /** Whether every must is met and the score reaches the least that the brand wants. */
  public boolean isEnough(int least) {
    return points() >= least
        && Arrays.stream(Criterion.values()).filter(Criterion::isMust).allMatch(met::contains);
  }
}
