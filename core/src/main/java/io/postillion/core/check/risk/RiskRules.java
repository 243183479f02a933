package io.postillion.core.check.risk;

import io.postillion.core.check.Rule;
import java.util.List;

/** All rules about what a post risks. */
public final class RiskRules {

  private RiskRules() {}

  public static List<Rule> all() {
    return List.of(new LegalRule(), new SensitiveRule());
  }
}
