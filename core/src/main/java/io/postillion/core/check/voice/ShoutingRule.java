package io.postillion.core.check.voice;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Sentences;
import io.postillion.core.check.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words in capitals and marks in a row. Names and short forms of the source are none. */
final class ShoutingRule implements Rule {

  private static final Pattern RUN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{Lu}{2,40}(?:['’-]\\p{Lu}{1,40}){0,5}"
              + "(?:[ ,]{1,3}\\p{Lu}{1,40}(?:['’-]\\p{Lu}{1,40}){0,5}){0,40}(?![\\p{L}\\p{N}])");
  private static final Pattern WORD = Pattern.compile("\\p{Lu}{2,}");
  private static final Pattern MARKS = Pattern.compile("(?=[!?]{0,9}!)[!?]{2,}");
  private static final int SENTENCE_OF_CAPITALS = 3;

  /** What advertisements shout. */
  private static final Set<String> SHOUTED =
      Set.of(
          "FREE",
          "NEW",
          "NOW",
          "ONLY",
          "SALE",
          "HUGE",
          "WOW",
          "STOP",
          "MUST",
          "BEST",
          "NEVER",
          "ALWAYS",
          "TODAY",
          "LAST",
          "CHANCE",
          "HURRY",
          "AMAZING",
          "FINALLY",
          "EVERY",
          "ALL",
          "NOT",
          "VERY",
          "BIG",
          "WIN",
          "ALERT",
          "BREAKING",
          "EXCLUSIVE",
          "GRATUIT",
          "NOUVEAU",
          "NOUVEAUTÉ",
          "URGENT",
          "VITE",
          "JAMAIS",
          "TOUJOURS",
          "ALERTE",
          "PROMO",
          "SOLDES",
          "ENFIN",
          "TOUT",
          "TOUS",
          "INCROYABLE",
          "DERNIÈRE",
          "DERNIER",
          "EXCLUSIF",
          "EXCLUSIVITÉ",
          "MAINTENANT");

  @Override
  public List<Finding> check(Checkable draft) {
    String text = draft.content().text();
    String prose = Sentences.prose(text);
    String source = draft.sourceText().orElse("");
    return Stream.concat(
            RUN.matcher(prose)
                .results()
                .filter(run -> isShouted(run.group(), source))
                .map(run -> finding(FindingCode.VOICE_CAPITALS, run)),
            MARKS.matcher(prose).results().map(marks -> finding(FindingCode.VOICE_MARKS, marks)))
        .toList();
  }

  private static Finding finding(FindingCode code, MatchResult match) {
    return code.at(new Span(match.start(), match.end()), match.group());
  }

  private static boolean isShouted(String run, String source) {
    if (source.contains(run)) {
      return false;
    }
    List<String> words =
        WORD.matcher(run)
            .results()
            .map(MatchResult::group)
            .filter(word -> !source.contains(word))
            .toList();
    return words.size() >= SENTENCE_OF_CAPITALS
        || words.stream().anyMatch(word -> SHOUTED.contains(word) || isOrdinary(word, source));
  }

  /** Long, and the source has it in small letters. */
  private static boolean isOrdinary(String word, String source) {
    return word.length() > 3 && source.contains(word.toLowerCase(Locale.ROOT));
  }
}
