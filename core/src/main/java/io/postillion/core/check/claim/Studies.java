package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Studies, surveys and experts that a post calls upon, where the source calls upon none. */
final class Studies {

  private static final String PEOPLE =
      "(?:experts?|scientists?|researchers?|doctors?|physicians?|specialists?|analysts?|critics"
          + "|economists?|nutritionists?|psychologists?|accountants?|academics|professionals"
          + "|scientifiques?|chercheu(?:rs?|ses?)|médecins?|spécialistes?|analystes?|critiques"
          + "|économistes?|nutritionnistes?|psychologues?|professionnels)";

  private static final String PAPERS =
      "(?:stud(?:y|ies)|surveys?|polls?|research|statistics|meta-analys[ei]s|clinical"
          + " trials?|études?|enquêtes?|sondages?|recherches|statistiques|méta-analyses?|essais?"
          + " cliniques?)";

  private static final String SAYING =
      "(?:agree|say|says|show|shows|prove|proves|proved|proven|have proven|have"
          + " shown|confirm|confirms"
          + "|recommend|recommends|advise|warn|suggest|suggests|find|finds|found|reveal|reveals|believe|predict|claim|insist|swear|all"
          + " say|are unanimous|are sure|are certain"
          + "|s'accordent|montrent?|prouvent?|confirment?|recommandent?|conseillent?|affirment?"
          + "|révèlent?|démontrent?|estiment?|assurent?|jugent?|prédisent?|disent|indiquent?|suggèrent?|sont"
          + " (?:unanimes|formels|d'accord|catégoriques)|(?:a|ont) (?:\\p{L}+"
          + " )?(?:montré|démontré|prouvé|révélé|confirmé|établi))";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + String.join(
                  "|",
                  List.of(
                      "(?:(?:according to|says|selon|d'après|suivant)|dans|in)"
                          + " (?!our|nos|notre|my)(?:\\p{L}+'?[ ]?){0,3}?"
                          + PAPERS,
                      "(?:according to|selon|d'après|pour) (?!our|nos|notre)(?:les |des |de"
                          + " nombreux |many |most |the |all )?"
                          + PEOPLE,
                      PAPERS + "(?:[ ']\\p{L}+){0,5}[ ']" + SAYING,
                      PEOPLE + "(?:[ ']\\p{L}+){0,5}[ ']" + SAYING,
                      "(?:it is |is |it's |are |has been |c'est"
                          + " )?(?:scientifically|clinically|medically) (?:proven|tested|shown)",
                      "(?:scientifiquement|cliniquement|médicalement)"
                          + " (?:prouvé|démontré|testé|établi)e?s?",
                      "science (?:says|shows|proves|confirms|agrees|is clear)",
                      "la science (?:le )?(?:dit|montre|prouve|confirme)",
                      "proven by (?:science|\\p{L}+)",
                      "(?:prouvé|démontré)e?s? par (?:la science|des? \\p{L}+)"))
              + ")(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What a source may call its evidence. */
  private static final Pattern EVIDENCE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + PAPERS
              + "|"
              + PEOPLE
              + "|university|université|professor|professeure?|science|report|rapport"
              + "|measure[ds]?|asked|interviewed|baromètre|institut[es]?)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final double TOLD = 1.2;
  private static final double MOSTLY = 0.5;

  private Studies() {}

  static Stream<Claim> unsupported(Outline post, Outline source) {
    List<Sentence> evidence =
        source.sentences().stream().filter(s -> EVIDENCE.matcher(s.text()).find()).toList();
    // what is about what cannot be told of a translation
    if (!evidence.isEmpty() && post.isFrench() != source.isFrench()) {
      return Stream.empty();
    }
    return post.unlike(source).stream()
        .filter(sentence -> evidence.stream().noneMatch(one -> isAbout(sentence, one, source)))
        .flatMap(
            sentence ->
                FORM.matcher(sentence.text())
                    .results()
                    .limit(1)
                    .map(study -> claim(sentence, study)));
  }

  private static Claim claim(Sentence sentence, MatchResult study) {
    return new Claim(
        sentence.start() + study.start(), sentence.start() + study.end(), FindingCode.CLAIM_STUDY);
  }

  /** The evidence of the source, with what it goes on to say of it, is about the same thing. */
  private static boolean isAbout(Sentence sentence, Sentence evidence, Outline source) {
    Set<String> told = new HashSet<>(evidence.keys());
    if (evidence.index() + 1 < source.sentences().size()) {
      told.addAll(source.sentences().get(evidence.index() + 1).keys());
    }
    return source.told(sentence.keys(), told) >= TOLD
        || source.share(sentence.keys(), told) >= MOSTLY;
  }
}
