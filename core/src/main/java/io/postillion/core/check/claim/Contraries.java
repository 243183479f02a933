package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a post says and the source denies, or the other way round; what rises here and falls there.
 */
final class Contraries {

  /** How much of the post's sentence the source's must tell. */
  private static final double SAME_MATTER = 0.6;

  private static final String UP = Terms.of("rise");
  private static final String DOWN = Terms.of("fall");

  private final Outline post;
  private final Outline source;

  private Contraries(Outline post, Outline source) {
    this.post = post;
    this.source = source;
  }

  static Stream<Claim> of(Outline post, Outline source) {
    Contraries contraries = new Contraries(post, source);
    return Stream.concat(contraries.denied(), contraries.turned());
  }

  private Stream<Claim> denied() {
    return post.unlike(source).stream().flatMap(sentence -> denied(sentence).stream());
  }

  private Optional<Claim> denied(Sentence sentence) {
    Set<String> terms = sentence.keys();
    Map<String, Integer> here = Negations.in(sentence);
    return source.sentences().stream()
        .filter(passage -> source.share(terms, passage.keys()) >= SAME_MATTER)
        .filter(passage -> terms.size() >= 2)
        .filter(passage -> isDenied(sentence, here, passage))
        .filter(passage -> !isSaidElsewhere(sentence, here, passage))
        .findFirst()
        .map(passage -> Sentences.claim(sentence, FindingCode.CLAIM_CONTRARY, passage));
  }

  private boolean isDenied(Sentence sentence, Map<String, Integer> here, Sentence passage) {
    Map<String, Integer> there = Negations.in(passage);
    Set<String> terms = sentence.keys();
    boolean both =
        there.keySet().stream()
            .filter(here::containsKey)
            .anyMatch(term -> isOdd(there, term) != isOdd(here, term));
    boolean only =
        !Negations.isAny(sentence)
            && there.keySet().stream().anyMatch(term -> terms.contains(term) && isOdd(there, term));
    boolean added =
        !Negations.isAny(passage)
            && here.keySet().stream()
                .anyMatch(term -> passage.keys().contains(term) && isOdd(here, term));
    return both || only || added;
  }

  private static boolean isOdd(Map<String, Integer> negated, String term) {
    return negated.getOrDefault(term, 0) % 2 == 1;
  }

  /** Another sentence says at least as much of it, and does not deny it. */
  private boolean isSaidElsewhere(Sentence sentence, Map<String, Integer> here, Sentence passage) {
    Set<String> terms = sentence.keys();
    double share = source.share(terms, passage.keys());
    return source.sentences().stream()
        .filter(
            other -> other.index() != passage.index() && source.share(terms, other.keys()) >= share)
        .anyMatch(other -> !isDenied(sentence, here, other));
  }

  private Stream<Claim> turned() {
    return post.unlike(source).stream()
        .flatMap(sentence -> sentence.anchors().stream())
        .filter(anchor -> anchor.kind() == Anchor.Kind.FIGURE)
        .filter(anchor -> isOneWay(anchor, UP) || isOneWay(anchor, DOWN))
        .flatMap(anchor -> turned(anchor).stream());
  }

  private Optional<Claim> turned(Anchor anchor) {
    String other = isOneWay(anchor, UP) ? DOWN : UP;
    Sentence against = null;
    for (Sentence sentence : source.sentences()) {
      for (Anchor place : sentence.anchors()) {
        if (anchor.isSaidBy(place)) {
          if (!isOneWay(place, other)) {
            return Optional.empty();
          }
          against = sentence;
        }
      }
    }
    return Optional.ofNullable(against)
        .map(
            sentence ->
                new Claim(anchor.start(), anchor.end(), FindingCode.CLAIM_CONTRARY, sentence));
  }

  private static boolean isOneWay(Anchor anchor, String way) {
    return anchor.zone().contains(way) && !anchor.zone().contains(way.equals(UP) ? DOWN : UP);
  }
}
