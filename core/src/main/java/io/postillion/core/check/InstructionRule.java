package io.postillion.core.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that were meant for the model and not for the public: the prompts' own, and how the brand
 * says it wants to speak. What counts is a run of letters and digits, whatever stands between them.
 */
final class InstructionRule implements Rule {

  /** Letters and digits in a row, about five words: two texts seldom share so many by chance. */
  private static final int RUN = 21;

  /** About seven: much that all prompts say, posts may say, too. */
  private static final int LONG_RUN = 32;

  private final Set<String> instructions;
  private final Set<String> others;

  InstructionRule(List<String> instructions) {
    this(instructions, List.of());
  }

  /**
   * @param instructions what the prompt that drafts says by itself, in pieces between which
   *     anything may stand
   * @param others what those say whose words a person sees before they stand in a post
   */
  InstructionRule(List<String> instructions, List<String> others) {
    this.instructions = runs(instructions, RUN);
    this.others = runs(others, LONG_RUN);
  }

  @Override
  public List<Finding> check(Checkable draft) {
    Set<String> voice =
        runs(
            Stream.concat(
                    Stream.of(draft.brand().voice().tone()), draft.brand().voice().rules().stream())
                .toList(),
            RUN);
    voice.removeAll(runs(List.of(draft.sourceText().orElse("")), RUN));
    String text = draft.content().text();
    Folded folded = Folded.of(text, InstructionRule::letter);
    return Stream.concat(
            Stream.concat(repeated(folded, instructions, RUN), repeated(folded, others, LONG_RUN))
                .map(span -> FindingCode.INSTRUCTION_REPEATED.at(span, span.in(text))),
            repeated(folded, voice, RUN)
                .map(span -> FindingCode.INSTRUCTION_VOICE.at(span, span.in(text))))
        .toList();
  }

  private static Stream<Span> repeated(Folded folded, Set<String> wanted, int run) {
    String letters = folded.text();
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int at = 0; !wanted.isEmpty() && at + run <= letters.length(); at++) {
      if (wanted.contains(letters.substring(at, at + run))) {
        if (at > end) {
          add(folded, start, end, spans);
          start = at;
        }
        end = at + run;
      }
    }
    add(folded, start, end, spans);
    return spans.stream();
  }

  private static void add(Folded folded, int start, int end, List<Span> spans) {
    if (end > 0) {
      spans.add(folded.original(start, end));
    }
  }

  private static Set<String> runs(Collection<String> texts, int run) {
    Set<String> runs = new HashSet<>();
    for (String text : texts) {
      String letters = Folded.of(text, InstructionRule::letter).text();
      for (int at = 0; at + run <= letters.length(); at++) {
        runs.add(letters.substring(at, at + run));
      }
    }
    return runs;
  }

  private static String letter(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        ? Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
        : "";
  }
}
