package io.postillion.core.ai.prompt;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How the drafts of one version fared.
 *
 * @param asIs approved to the character
 * @param edited approved after people changed them
 * @param changed of those, the share of words that were changed on average, in percent
 * @param open not decided yet
 */
public record Fared(int drafts, int asIs, int edited, int changed, int rejected, int open) {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static Fared of(List<Fate> fates) {
    List<Fate> approved = fates.stream().filter(fate -> fate.approved() != null).toList();
    List<Fate> edited =
        approved.stream().filter(fate -> !fate.drafted().equals(fate.approved())).toList();
    int rejected =
        (int) fates.stream().filter(fate -> fate.approved() == null && fate.rejected()).count();
    return new Fared(
        fates.size(),
        approved.size() - edited.size(),
        edited.size(),
        (int)
            Math.round(
                edited.stream()
                    .mapToDouble(fate -> 100 * changed(fate.drafted(), said(fate)))
                    .average()
                    .orElse(0)),
        rejected,
        fates.size() - approved.size() - rejected);
  }

  private static String said(Fate fate) {
    return Objects.requireNonNullElse(fate.approved(), "");
  }

  /** The share of words, of the longer text, that do not stand in both in the same order. */
  static double changed(String before, String after) {
    String[] one = BLANKS.split(before.strip());
    String[] other = BLANKS.split(after.strip());
    int[] row = new int[other.length + 1];
    for (String word : one) {
      int diagonal = 0;
      for (int at = 1; at <= other.length; at++) {
        int above = row[at];
        row[at] = word.equals(other[at - 1]) ? diagonal + 1 : Math.max(above, row[at - 1]);
        diagonal = above;
      }
    }
    return 1 - (double) row[other.length] / Math.max(one.length, other.length);
  }
}
