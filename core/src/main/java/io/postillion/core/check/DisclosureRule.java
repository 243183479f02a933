package io.postillion.core.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Readers are told of AI as the brand wants it: by the network's mark, or by the brand's label in
 * the text. The label is never added behind anybody's back: a person puts it there, and it is
 * approved like every other word.
 */
final class DisclosureRule implements Rule {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  @Override
  public List<Finding> check(Checkable draft) {
    if (draft.content().aiMark()) {
      return List.of(FindingCode.DISCLOSURE_MARKED.found());
    } else if (!draft.around().isToDisclose()) {
      return List.of();
    }
    String label = draft.around().policy().disclosure().label(draft.content().language());
    boolean isTold = folded(draft.content().text()).contains(folded(label));
    return isTold ? List.of() : List.of(FindingCode.DISCLOSURE_MISSING.found(label));
  }

  private static String folded(String text) {
    String letters =
        BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
    return " " + letters.strip().toLowerCase(Locale.ROOT) + " ";
  }
}
