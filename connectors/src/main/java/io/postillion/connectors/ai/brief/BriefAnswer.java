package io.postillion.connectors.ai.brief;

import io.postillion.connectors.ai.text.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a model proposes for a brief, on one line each and without addresses.
 *
 * @param keyMessage the number of a sentence of the article, in a list of one; empty for none
 * @param facts numbers of sentences of the article
 */
record BriefAnswer(
    List<Integer> keyMessage,
    List<Integer> facts,
    String audience,
    String goal,
    String callToAction,
    String tone,
    String avoid,
    List<String> questions) {

  private static final int LONGEST = 300;
  private static final int MOST_FACTS = 6;
  private static final int MOST_QUESTIONS = 5;
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

  BriefAnswer(
      @Nullable List<@Nullable Integer> keyMessage,
      @Nullable List<@Nullable Integer> facts,
      @Nullable String audience,
      @Nullable String goal,
      @Nullable String callToAction,
      @Nullable String tone,
      @Nullable String avoid,
      @Nullable List<@Nullable String> questions) {
    this.keyMessage = known(keyMessage).stream().limit(1).toList();
    this.facts = known(facts).stream().limit(MOST_FACTS).toList();
    this.audience = line(audience);
    this.goal = line(goal);
    this.callToAction = line(callToAction);
    this.tone = line(tone);
    this.avoid = line(avoid);
    this.questions =
        known(questions).stream()
            .map(BriefAnswer::line)
            .filter(question -> !question.isEmpty())
            .limit(MOST_QUESTIONS)
            .toList();
  }

  private static String line(@Nullable String said) {
    String clean = PlainText.line(ADDRESS.matcher(said == null ? "" : said).replaceAll(""));
    return clean.substring(0, Math.min(clean.length(), LONGEST));
  }

  private static <T> List<T> known(@Nullable List<@Nullable T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
