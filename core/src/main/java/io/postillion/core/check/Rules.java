package io.postillion.core.check;

import io.postillion.core.check.access.AccessRules;
import io.postillion.core.check.claim.ClaimRule;
import io.postillion.core.check.risk.RiskRules;
import io.postillion.core.check.translation.TranslationRule;
import io.postillion.core.check.voice.VoiceRules;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which people read what they found. */
public final class Rules {

  private Rules() {}

  /** Where no model writes. */
  public static List<Rule> all() {
    return all(List.of(), List.of());
  }

  /**
   * @param instructions what the prompt that drafts says by itself, which no post repeats
   * @param others what the other prompts say
   */
  public static List<Rule> all(List<String> instructions, List<String> others) {
    return Stream.of(
            List.of(
                new LengthRule(),
                new ThreadRule(),
                new InstructionRule(instructions, others),
                new ControlCharacterRule(),
                new ScriptRule(),
                new MarkupRule(),
                new WordRule(),
                new ClaimRule(),
                new TranslationRule(),
                new LanguageRule()),
            RiskRules.all(),
            List.of(
                new LinkRule(),
                new ForeignRule(),
                new HashtagRule(),
                new MentionRule(),
                new MediaRule(),
                new RightsRule(),
                new AltTextRule(),
                new DisclosureRule()),
            AccessRules.all(),
            VoiceRules.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Those of {@link #all(List, List)} whose findings a setting of the brand may change. */
  public static List<Rule> heedingSettings(List<String> instructions, List<String> others) {
    return all(instructions, others).stream().filter(rule -> !rule.isOfPostAlone()).toList();
  }
}
