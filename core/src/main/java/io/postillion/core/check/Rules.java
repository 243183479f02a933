package io.postillion.core.check;

import io.postillion.core.check.claim.ClaimRule;
import java.util.List;

/** All rules, in the order in which people read what they found. */
public final class Rules {

  private Rules() {}

  public static List<Rule> all() {
    return List.of(
        new LengthRule(),
        new ControlCharacterRule(),
        new WordRule(),
        new ClaimRule(),
        new LinkRule(),
        new HashtagRule(),
        new MentionRule(),
        new MediaRule(),
        new AltTextRule());
  }
}
