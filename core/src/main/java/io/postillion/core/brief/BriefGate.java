package io.postillion.core.brief;

import io.postillion.core.content.Article;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Garbage in, garbage out: an article that says next to nothing is not embroidered, a person is
 * asked for what is missing.
 */
public final class BriefGate {

  /** Words of article and brief together below which there is nothing to write from. */
  public static final int MIN_WORDS = 25;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
  private static final Pattern EVIDENCE =
      Pattern.compile("\\p{N}|“[^”]{12,}”|«[^»]{12,}»|\"[^\"\\n]{12,}\"");
  private static final Pattern TARGET = Pattern.compile("]\\([^)\\s]*\\)");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private BriefGate() {}

  /** The criteria that article and brief meet. */
  public static BriefScore score(Article article, Brief brief) {
    String body = article.item().body();
    String facts = beyond(article, brief.facts());
    Set<Criterion> met = EnumSet.noneOf(Criterion.class);
    if (words(body) + words(beyond(article, brief.keyMessage())) + words(facts) >= MIN_WORDS) {
      met.add(Criterion.MATERIAL);
    }
    if (EVIDENCE.matcher(body + "\n" + brief.facts()).find()) {
      met.add(Criterion.EVIDENCE);
    }
    if (facts.isEmpty() || isSaid(brief.sources())) {
      met.add(Criterion.SOURCES);
    }
    if (isSaid(brief.keyMessage())) {
      met.add(Criterion.KEY_MESSAGE);
    }
    if (isSaid(brief.audience())) {
      met.add(Criterion.AUDIENCE);
    }
    if (isSaid(brief.goal())) {
      met.add(Criterion.GOAL);
    }
    if (isSaid(brief.callToAction())) {
      met.add(Criterion.CALL_TO_ACTION);
    }
    if (brief.deadline() != null) {
      met.add(Criterion.DEADLINE);
    }
    return new BriefScore(met);
  }

  private static boolean isSaid(String field) {
    return WORD.matcher(field).find();
  }

  /** The lines that the article does not say itself: what it says does not count twice. */
  private static String beyond(Article article, String text) {
    String said = letters(article.item().body());
    return Arrays.stream(text.split("\n"))
        .filter(line -> isSaid(line) && !said.contains(letters(line)))
        .collect(Collectors.joining("\n"));
  }

  /** Letters and digits, whatever marks stand between them. */
  private static String letters(String text) {
    return NO_LETTER
        .matcher(TARGET.matcher(text).replaceAll(""))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static long words(String text) {
    return WORD.matcher(text).results().limit(MIN_WORDS).count();
  }
}
