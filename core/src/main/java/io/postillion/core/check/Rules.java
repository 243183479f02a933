package io.postillion.core.check;

import io.postillion.core.check.claim.ClaimRule;
import java.util.List;

/** All rules, in the order in which people read what they found. */
public final class Rules {

  private Rules() {}

  /** Where no model writes. */
  public static List<Rule> all() {
    return all(List.of());
  }

  /**
   * @param instructions what prompts say by themselves, which no post repeats
   */
  public static List<Rule> all(List<String> instructions) {
    return List.of(
        new LengthRule(),
        new InstructionRule(instructions),
        new ControlCharacterRule(),
        new ScriptRule(),
        new MarkupRule(),
        new WordRule(),
        new ClaimRule(),
        new LinkRule(),
        new ForeignRule(),
        new HashtagRule(),
        new MentionRule(),
        new MediaRule(),
        new AltTextRule());
  }
}
