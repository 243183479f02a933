package io.postillion.core.check.voice;

import io.postillion.core.check.Rule;
import java.util.List;

/** All rules about how a post sounds. */
public final class VoiceRules {

  private VoiceRules() {}

  public static List<Rule> all() {
    return List.of(
        new ClicheRule(),
        new MachineToneRule(),
        new ShoutingRule(),
        new ReadabilityRule(),
        new DistanceRule(),
        new LearnedRule());
  }
}
