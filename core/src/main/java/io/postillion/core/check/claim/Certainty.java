package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be became what is, some became all, and a trial what everyone has. */
final class Certainty {

  private static final double SAME_MATTER = 0.45;
  private static final double TOLD = 0.5;
  private static final double TOUCHED = 0.3;

  private static final Pattern POSSIBLE =
      words(
          "(?-i:may)|(?<=[.!?]"
              + " |^)May|might|could|would|perhaps|possibly|probably|maybe|likely|considering|suggests?|appears?"
              + " to|seems?|too early|thinking (?:about|of)|hopefully|not (?:yet )?(?:been"
              + " )?(?:sure|certain)"
              + "|peut-être|(?!aur)\\p{L}{2,}r(?:ait|aient|ions)|envisage\\p{L}*|songe\\p{L}*|étudie|étudions|étudient|probablement|sans"
              + " doute|semblent?|suggère\\p{L}*|éventuel\\p{L}*|ne? ?(?:l')?'?exclu\\p{L}*"
              + " pas|pens(?:e|ons) à|travaillons|idée|pas encore|y pense|espoir");

  /** Is a permission too, unless the post says what may be as what is. */
  private static final Pattern MAY_BE = words("(?:peut|peuvent) (?:y |en |l')?(?<verb>\\p{L}+)");

  private static final Pattern PLANNED =
      words(
          "plans? to|planned|planning to|aim(?:s|ing)?|hop(?:e|es|ing)|wants? to|want"
              + " to|expect(?:s|ed)?|target(?:s|ed)?|goals?"
              + "|intend(?:s|ed)?|objective|ambition|vis(?:e|ons|ent)|espèr\\p{L}*|souhait\\p{L}*|prévo\\p{L}*|prévue?s?|objectifs?|veu(?:t|lent|x)|voulons|aimer\\p{L}*|voudr\\p{L}*|projett\\p{L}+|projetons|en"
              + " vue");

  private static final Pattern CONDITION =
      words(
          "if|unless|provided|depend(?:s|ing)|subject to|as long as|si|s'ils?|à condition|sous"
              + " réserve|pourvu|selon la|sauf si");

  private static final Pattern FUTURE =
      words(
          "will|'ll|soon|by 20\\d\\d|coming|going"
              + " to|shall|next|bientôt|d'ici|prochain\\p{L}*|\\p{L}{2,}(?:ra|ront|rons|rez)|from"
              + " 20\\d\\d|en 20\\d\\d|in 20\\d\\d|pour 20\\d\\d|demain");

  private static final Pattern PARTIAL =
      words(
          "some|several|many|most|part of|partly|half|certain|a"
              + " few|few|often|sometimes|usually|mostly|a number"
              + " of|roughly|certaine?s?|quelques|plusieurs|la plupart|une partie|en"
              + " partie|souvent|parfois|généralement|moitié|beaucoup");

  /** So many of so many. */
  private static final Pattern SHARE =
      words("(?:of|out of|sur) (?:our|the|its|nos|les|ses) \\d+|\\d+ of (?:our|the|its)|dont \\d+");

  private static final Pattern TRIAL =
      words(
          "trial|trials|pilot|pilots|test|tests|testing|tested|tasting|beta|prototype|experiment\\p{L}*|try|tries|trying|tried|essai|essais|essa(?:ie|ient|yé|yer|yons)|pilote|teste\\p{L}*|testé\\p{L}*|expériment\\p{L}*|bêta|version"
              + " bêta|un seul");

  private static final Pattern LIMITED =
      words(
          "only|up to|at most|no more than|reserved|limited|exclusively|except|just|one"
              + " of|seulement|uniquement|jusqu'à|au"
              + " plus|réservée?s?|limitée?s?|sauf|hors|exclusivement|qu'en|qu'à|un seul|une"
              + " seule|ne suffi\\p{L}*|pas encore");

  private static final Pattern ALL =
      words(
          "all|every|each|everyone|everybody|any|whole|entire|tous|toutes|tout|toute|chaque|chacun|n'importe"
              + " quel\\p{L}*|l'ensemble|intégralité");

  private static final Pattern SURELY =
      words(
          "always|never|everywhere|anywhere|guarante(?:e|ed|es)|proven|proves|promised?|forever|definitely|certainly|undoubtedly|no"
              + " doubt|for sure|no matter|whatever|without fail|once and for all|worldwide|100"
              + " ?%|completely|totally|toujours|jamais|partout|garantie?s?|c'est"
              + " (?:garanti|promis|sûr|certain)|promis|prouvée?s?|à coup sûr|définitivement|sans"
              + " aucun doute|quoi qu'il arrive|systématiquement|totalement|entièrement|quel(?:le)?"
              + " que soit|dans (?:toute|le monde) \\p{L}+|dans le monde entier");

  private static final Pattern AVAILABLE =
      words(
          "available|here|everywhere|rolled out|now|standard|for"
              + " good|disponibles?|partout|généralisée?s?|déployée?s?|désormais|est"
              + " là|adoptée?s?|introduced?");

  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "[;:]| - |—|(?:, )?\\b(?:(?<=, )(?:and|et|so)|but|mais|while|whereas|tandis que|alors"
              + " que)\\b");

  /** A question, whatever stands behind it. */
  private static final Pattern ASKING = Pattern.compile("\\?[^\\p{L}\\p{N}]*$");

  private final Outline source;

  private Certainty(Outline source) {
    this.source = source;
  }

  static Stream<Claim> overstated(Outline post, Outline source) {
    Certainty certainty = new Certainty(source);
    return post.unlike(source).stream()
        .filter(sentence -> !ASKING.matcher(sentence.text()).find())
        .flatMap(
            sentence ->
                sentence.parts().stream()
                    .flatMap(part -> certainty.overstated(part, sentence).stream())
                    .limit(1));
  }

  private Optional<Claim> overstated(Sentence sentence, Sentence whole) {
    Set<String> terms = sentence.keys();
    return source.sentences().stream()
        .filter(passage -> source.share(terms, passage.keys()) >= SAME_MATTER)
        .filter(passage -> source.told(terms, passage.keys()) >= TOLD)
        .max(Comparator.comparingDouble(passage -> source.share(terms, passage.keys())))
        .flatMap(passage -> overstated(sentence, whole, passage));
  }

  private Optional<Claim> overstated(Sentence sentence, Sentence whole, Sentence passage) {
    String text = whole.text();
    Optional<Claim> surely = found(SURELY, sentence, passage);
    if (surely.isPresent() && !says(SURELY, passage.text())) {
      return surely;
    }
    if (Invitations.isOne(sentence, whole)) {
      return Optional.empty();
    }
    boolean doubted =
        Stream.of(PARTIAL, SHARE, TRIAL, LIMITED, POSSIBLE, MAY_BE)
            .anyMatch(words -> near(words, sentence, passage, TOUCHED));
    Optional<Claim> all = found(ALL, sentence, passage);
    if (all.isPresent() && doubted && !says(ALL, passage.text()) && !says(PARTIAL, text)) {
      return all;
    }
    if (near(TRIAL, sentence, passage) && says(AVAILABLE, text) && !says(TRIAL, text)) {
      return Optional.of(Sentences.claim(sentence, FindingCode.CLAIM_CERTAINTY, passage));
    }
    return hedgeIsLost(sentence, text, passage)
        ? Optional.of(Sentences.claim(sentence, FindingCode.CLAIM_CERTAINTY, passage))
        : Optional.empty();
  }

  private boolean hedgeIsLost(Sentence sentence, String text, Sentence passage) {
    if (says(POSSIBLE, text)
        || says(MAY_BE, text)
        || says(PLANNED, text)
        || says(CONDITION, text)) {
      return false;
    }
    boolean planned =
        near(PLANNED, sentence, passage)
            && (!says(FUTURE, text) || near(CONDITION, sentence, passage));
    return planned || near(POSSIBLE, sentence, passage) || mayBe(sentence, passage);
  }

  private boolean mayBe(Sentence sentence, Sentence passage) {
    return near(MAY_BE, sentence, passage)
        && MAY_BE
            .matcher(passage.text())
            .results()
            .map(at -> Terms.of(Plain.fold(at.group(1))))
            .anyMatch(sentence.keys()::contains);
  }

  /** The passage says such a word in a clause that the sentence is about. */
  private boolean near(Pattern words, Sentence sentence, Sentence passage) {
    return near(words, sentence, passage, SAME_MATTER);
  }

  private boolean near(Pattern words, Sentence sentence, Sentence passage, double least) {
    Matcher matcher = words.matcher(passage.text());
    Set<String> terms = sentence.keys();
    while (matcher.find()) {
      Set<String> clause =
          passage.keys(
              passage.start() + clauseStart(passage.text(), matcher.start()),
              passage.start() + clauseEnd(passage.text(), matcher.end()));
      if (source.told(terms, clause) >= TOLD && source.share(terms, clause) >= least) {
        return true;
      }
    }
    return false;
  }

  private static int clauseStart(String text, int at) {
    Matcher matcher = CLAUSE_END.matcher(text);
    int start = 0;
    while (matcher.find() && matcher.end() <= at) {
      start = matcher.end();
    }
    return start;
  }

  private static int clauseEnd(String text, int at) {
    Matcher matcher = CLAUSE_END.matcher(text);
    return matcher.find(at) ? matcher.start() : text.length();
  }

  private static boolean says(Pattern words, String text) {
    return words.matcher(text).find();
  }

  private static Optional<Claim> found(Pattern words, Sentence sentence, Sentence passage) {
    return words
        .matcher(sentence.text())
        .results()
        .findFirst()
        .map(
            at ->
                new Claim(
                    sentence.start() + at.start(),
                    sentence.start() + at.end(),
                    FindingCode.CLAIM_CERTAINTY,
                    passage));
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
