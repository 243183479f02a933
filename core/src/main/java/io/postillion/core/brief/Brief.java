package io.postillion.core.brief;

import io.postillion.core.content.ArticleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to say, to whom, why. Key message and facts are a source for posts like the article; all
 * else only says how to write, and no post may rest on it.
 *
 * @param keyMessage the one thing to remember; empty when the article says enough
 * @param audience for whom
 * @param goal what it is for
 * @param facts what may be said beyond the article, in full sentences; a source like the article
 * @param callToAction what readers can do
 * @param angle the hook from which it is told
 * @param sources where the facts come from
 * @param tone of these posts; empty for the brand's voice
 * @param avoid what to leave out
 * @param deadline the day by which the posts must be out, in the brand's zone; null when it does
 *     not matter
 */
public record Brief(
    ArticleId article,
    String keyMessage,
    String audience,
    String goal,
    String facts,
    String callToAction,
    String angle,
    String sources,
    String tone,
    String avoid,
    @Nullable LocalDate deadline) {

  public Brief(ArticleId article, String keyMessage, String audience, String goal, String facts) {
    this(article, keyMessage, audience, goal, facts, "", "", "", "", "", null);
  }

  public static Brief none(ArticleId article) {
    return new Brief(article, "", "", "", "");
  }

  public Brief told(String from) {
    return new Brief(
        article,
        keyMessage,
        audience,
        goal,
        facts,
        callToAction,
        from,
        sources,
        tone,
        avoid,
        deadline);
  }

  /** The same with more facts behind its own. */
  Brief withFacts(String more) {
    return new Brief(
        article,
        keyMessage,
        audience,
        goal,
        facts.isBlank() ? more : facts + "\n\n" + more,
        callToAction,
        angle,
        sources,
        tone,
        avoid,
        deadline);
  }

  /** The same with fillings where nothing is said yet. */
  public Brief filled(Fillings with) {
    return new Brief(
        article,
        either(keyMessage, with.keyMessage()),
        either(audience, with.audience()),
        either(goal, with.goal()),
        either(facts, with.facts()),
        either(callToAction, with.callToAction()),
        angle,
        sources,
        either(tone, with.tone()),
        either(avoid, with.avoid()),
        deadline);
  }

  private static String either(String said, String filling) {
    return said.isBlank() ? filling : said;
  }
}
