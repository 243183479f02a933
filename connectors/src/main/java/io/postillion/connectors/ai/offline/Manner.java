package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.text.Sentence;
import io.postillion.core.ai.Variant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which sentences of a source can carry a manner of telling, English and French. */
final class Manner {

  private static final Pattern QUESTION = Pattern.compile("\\?[\"”»)\\s]*$");

  private static final Pattern QUOTATION =
      Pattern.compile("“[^”]{12,}[”]|«[^»]{12,}»|\"[^\"]{12,}\"");

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|fev|avr|mai|juin|juil|août|aout|déc)";

  /** A figure that says something: neither a year nor the day of a date. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?!(?:19|20)\\d\\d(?!\\p{N}|[.,]\\p{N}))\\d+(?:[.,\\s]\\d+)*(?!\\p{N})(?!\\.?\\s+"
              + MONTH
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String STEPS =
      """
      add apply ask avoid begin book bring build buy call change charge check choose clean click
      collect come compare cook cover cut discover download drop enter explore fill find fold follow
      get give go heat help hold join keep learn leave let listen look make measure meet mix move
      open order pack pick plan plant press put read register remove rent repair replace reserve
      return ride save see send set share show sign start stay store take talk tell try turn use
      visit wait walk wash watch wear work write
      """;

  private static final Pattern STEP =
      Pattern.compile(
          "(?:^|[:;—] )(?:(?:please|then|first|next|finally) )?(?:"
              + Arrays.stream(STEPS.strip().split("\\s+")).collect(Collectors.joining("|"))
              + ")(?= )(?! (?:is|are|was|were|has|have|will|can)\\b)"
              + "|(?:^|[:;—] )(?:(?:puis|ensuite|d’abord|enfin),? )?\\p{L}{2,}ez\\b(?!-)"
              + "|\\b(?:you can|you need to|you have to|vous pouvez|il suffit d)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern PLEASE =
      Pattern.compile("\\b(?:please|veuillez|merci de)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private Manner() {}

  static boolean suits(Variant variant, Sentence sentence) {
    String words = sentence.plain();
    return switch (variant) {
      case USUAL, THREAD -> true;
      case QUESTION -> QUESTION.matcher(words).find();
      case STORY -> isAttributed(words);
      case FIGURE -> FIGURE.matcher(words).find();
      case HOW_TO -> STEP.matcher(words).find() || PLEASE.matcher(words).find();
    };
  }

  /** A quotation, and who says it: without a name it would be the brand that says so. */
  private static boolean isAttributed(String words) {
    String rest = QUOTATION.matcher(words).replaceAll("");
    return rest.length() < words.length() && WORD.matcher(rest).results().count() >= 2;
  }
}
