package io.postillion.core.check.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a post asks its readers to do: <i>come and try one</i>, <i>venez l'essayer</i>. It says
 * nothing of how sure a thing is. With a figure, a date or a name it does: <i>find our kefir in
 * Lyon from January</i>.
 */
final class Invitations {

  private static final String LEAD =
      "^[^\\p{L}\\p{N}]*(?:(?:so|and|or|then|now|just|please|go|why not|alors|et|ou|puis|vite|donc|allez)[, ]+){0,2}";

  private static final String ENGLISH =
      "(?:come|try|find|discover|learn|read|join|book|reserve|visit|see|meet|click|tap|sign"
          + " up|register|get|order|subscribe|follow|tell|share|ask|call|write|drop|stop by|pop|swing"
          + " by|have|take|check|explore|watch|listen|taste|save|grab|bring|let|give|start|contact"
          + "|download|apply|vote|comment|enjoy|look|pick|choose|make|meet|talk|swing|browse|test"
          + "|imagine|feel|experience|hear|swipe|scroll|head|step|do(?: not|n't)|you(?: can| are|'re)"
          + " (?:also |all |now )?(?:invited|welcome|come|try|find|read|book|join|see|test)|everyone(?:"
          + " is|'s) (?:invited|welcome)|we(?:'d| would) love)";

  private static final String FRENCH =
      "(?:(?:ne |n')?\\p{L}{2,}ez|rendez-vous|à vous|on vous attend|nous vous"
          + " attendons|vous êtes (?:tous |toutes )?(?:les )?(?:bienvenu|invité)e?s?|viens|essaie|découvre"
          + "|lis|clique|réserve|rejoins|goûte|écris|partage|dis)";

  private static final Pattern OPENING =
      Pattern.compile(
          LEAD + "(?:" + ENGLISH + "|" + FRENCH + ")(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** To read on: what is to be learned there is not said here. */
  private static final Pattern READING =
      Pattern.compile(
          LEAD
              + "(?:find out|learn|discover|read|see|check(?: out)?|hear|guess|découvr\\p{L}+|appren\\p{L}+"
              + "|lis\\p{L}*|voyez|sachez|devinez)(?: (?:more|here|now|ici|vite|en ligne|sur le"
              + " blog|on the blog))* (?:how|why|what|where|when|who|which|whether|if|comment|pourquoi|ce"
              + " qu[ie']|où|quand|qui|quels?|quelles?|si)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PARTING = Pattern.compile("[:;—]");

  private Invitations() {}

  /**
   * @param part the sentence, or what stands before or behind its colon
   */
  static boolean isOne(Sentence part, Sentence whole) {
    return isOne(part.text(), part.start(), whole) || isLast(part);
  }

  /** What stands behind its last colon is one. */
  private static boolean isLast(Sentence sentence) {
    Matcher parting = PARTING.matcher(sentence.text());
    int from = -1;
    while (parting.find()) {
      from = parting.end();
    }
    return from >= 0 && isOne(sentence.text().substring(from), sentence.start() + from, sentence);
  }

  private static boolean isOne(String text, int start, Sentence whole) {
    if (READING.matcher(text).find()) {
      return true;
    }
    Matcher opening = OPENING.matcher(text);
    return opening.find()
        && whole.anchors().stream()
            .noneMatch(
                anchor ->
                    anchor.start() >= start + opening.end()
                        && anchor.end() <= start + text.length());
  }
}
