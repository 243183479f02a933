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

  private final Set<String> instructions;

  /**
   * @param instructions what prompts say by themselves, in pieces between which anything may stand
   */
  InstructionRule(List<String> instructions) {
    this.instructions = runs(instructions);
  }

  @Override
  public List<Finding> check(Checkable draft) {
    Set<String> voice =
        runs(
            Stream.concat(
                    Stream.of(draft.brand().voice().tone()), draft.brand().voice().rules().stream())
                .toList());
    voice.removeAll(runs(List.of(draft.sourceText().orElse(""))));
    String text = draft.content().text();
    Folded folded = Folded.of(text, InstructionRule::letter);
    return Stream.concat(
            repeated(folded, instructions)
                .map(span -> FindingCode.INSTRUCTION_REPEATED.at(span, span.in(text))),
            repeated(folded, voice)
                .map(span -> FindingCode.INSTRUCTION_VOICE.at(span, span.in(text))))
        .toList();
  }

  private static Stream<Span> repeated(Folded folded, Set<String> wanted) {
    String letters = folded.text();
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (int at = 0; !wanted.isEmpty() && at + RUN <= letters.length(); at++) {
      if (wanted.contains(letters.substring(at, at + RUN))) {
        if (at > end) {
          add(folded, start, end, spans);
          start = at;
        }
        end = at + RUN;
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

  private static Set<String> runs(Collection<String> texts) {
    Set<String> runs = new HashSet<>();
    for (String text : texts) {
      String letters = Folded.of(text, InstructionRule::letter).text();
      for (int at = 0; at + RUN <= letters.length(); at++) {
        runs.add(letters.substring(at, at + RUN));
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
