package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Best, first, only, the most and the least of all: what only a source may say. */
final class Superlatives {

  private static final String ENGLISH =
      "(?<!(?:make|makes|making|made) )(?:the|our|its|their|your|my|his|her) (?:\\p{L}+ )?(?:most|least) \\p{L}+|(?:most|least)"
          + " \\p{L}+ous|(?:most|least) (?!of |people |\\p{L}+s"
          + " )\\p{L}{3,}|(?:best(?!-sell)|worst|biggest|greatest|largest|smallest)(?:["
          + " -]ever)?|\\p{L}{3,}est(?:[ -]ever)?|(?:number one|no\\. ?1|#1)|first["
          + " -]ever|(?:world|industry|the|a|our)[ -]first|the only|(?<='s )(?:first|only)|second"
          + " to none"
          + "|unrivall?ed|unmatched|unparalleled|unprecedented|unbeatable|unsurpassed|unique(?:ly)?|revolutionary|ultimate|world["
          + " -]class|record[ -]breaking|records?|leaders?|leading(?! to\\b)";

  private static final String FRENCH =
      "(?:le|la|les|leurs?|notre|nos|son|sa|ses|votre|vos) (?:plus|moins) \\p{L}+|(?:du|des|au|aux)"
          + " plus (?!tard|tôt|près|vite)\\p{L}+|(?:le|la|les)"
          + " mieux|meilleure?s?|pires?|(?:le|la|les|tou(?:te)?s? première?s?|au|du)"
          + " premi(?:er|ère)s?|(?:le|la|les) (?:tous?|toutes?) premi(?:er|ère)s?|première"
          + " mondiale|(?:le|la|les) seule?s?|uniques?|inégalée?s?|sans"
          + " (?:précédent|égale?|équivalent|pareil)"
          + "|incomparables?|incontournables?|imbattables?|révolutionnaires?|ultimes?|exceptionnel(?:le)?s?|numéro"
          + " (?:un|1)|n° ?1";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?:" + ENGLISH + "|" + FRENCH + ")(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** End like superlatives and are none. */
  private static final Set<String> ORDINARY =
      Set.of(
          "interest",
          "request",
          "test",
          "forest",
          "west",
          "midwest",
          "northwest",
          "southwest",
          "guest",
          "rest",
          "invest",
          "reinvest",
          "harvest",
          "honest",
          "protest",
          "contest",
          "suggest",
          "manifest",
          "quest",
          "inquest",
          "conquest",
          "chest",
          "crest",
          "arrest",
          "digest",
          "modest",
          "latest",
          "attest",
          "detest",
          "infest",
          "ingest",
          "bequest",
          "tempest",
          "earnest",
          "unrest",
          "backtest",
          "retest",
          "pretest",
          "budapest",
          "bucharest",
          "everest",
          "pinterest",
          "ouest",
          "divest",
          "disinterest",
          "least",
          "breast",
          "beast",
          "feast",
          "forecast",
          "nord-est",
          "trieste",
          "behest");

  /** Determiners in front, which a source may have otherwise. */
  private static final Pattern DETERMINER =
      Pattern.compile(
          "^(?:the|our|its|their|your|my|his|her|'s|a|le|la|les|du|des|au|aux|leurs?|notre|nos|son|sa|ses|votre|vos)"
              + " ");

  private static final Set<String> DETERMINERS =
      Set.of("the", "our", "its", "their", "your", "le", "la", "les", "nos", "notre", "ses");

  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(?:es|e|s)(?!\\p{L})");

  private Superlatives() {}

  static Stream<Claim> unsupported(Prose post, Prose source) {
    Set<String> said =
        in(source).map(MatchResult::group).map(Superlatives::key).collect(Collectors.toSet());
    return in(post)
        .filter(superlative -> !said.contains(key(superlative.group())))
        .filter(superlative -> !goesOnAlike(superlative, post, source))
        .map(at -> new Claim(at.start(), at.end(), FindingCode.CLAIM_SUPERLATIVE));
  }

  /** The first results of the post are the source's own first results. */
  private static boolean goesOnAlike(MatchResult superlative, Prose post, Prose source) {
    List<Word> words =
        post.words().stream()
            .filter(word -> word.end() > superlative.start())
            .filter(word -> !DETERMINERS.contains(word.folded()))
            .limit(2)
            .toList();
    return words.size() == 2
        && words.get(0).end() <= superlative.end()
        && words.get(1).start() >= superlative.end()
        && source.says(words);
  }

  private static Stream<MatchResult> in(Prose prose) {
    return FORM.matcher(prose.text())
        .results()
        .filter(match -> !ORDINARY.contains(Plain.fold(match.group())));
  }

  private static String key(String superlative) {
    String bare = DETERMINER.matcher(Plain.fold(superlative)).replaceFirst("");
    return ENDING.matcher(bare.replace('-', ' ')).replaceAll("");
  }
}
