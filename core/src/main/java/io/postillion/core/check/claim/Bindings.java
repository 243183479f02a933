package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A right figure on the wrong thing, a deed of the wrong person: what stands with a figure, a date
 * or a name in the post stands in the source with another of its kind, and not with this one.
 */
final class Bindings {

  /** How much the terms must tell that speak against it, see {@link Outline#weight}. */
  private static final double ENOUGH = 0.5;

  /** How many times as much as those that speak for it. */
  private static final double CLEARLY = 2.1;

  /** A name that the whole text is about does much that is said of nobody. */
  private static final int MUCH_TALKED_OF = 3;

  private static final double HEAD = 2.5;
  private static final double HEAD_ENOUGH = 0.3;
  private static final int BRIEF = 3;

  private static final Set<String> PRONOUNS =
      Set.of(
          "it", "they", "he", "she", "this", "that", "these", "those", "its", "their", "his", "her",
          "il", "elle", "ils", "elles", "ce", "cela", "ces", "cette", "son", "sa", "ses", "leur",
          "leurs");

  private final Outline post;
  private final Outline source;

  private Bindings(Outline post, Outline source) {
    this.post = post;
    this.source = source;
  }

  static Stream<Claim> swapped(Outline post, Outline source) {
    return new Bindings(post, source).swapped();
  }

  private Stream<Claim> swapped() {
    return post.unlike(source).stream()
        .flatMap(
            sentence ->
                sentence.anchors().stream().flatMap(anchor -> swapped(anchor, sentence).stream()));
  }

  private Optional<Claim> swapped(Anchor anchor, Sentence sentence) {
    List<Place> own = places().filter(place -> anchor.isSaidBy(place.anchor())).toList();
    if (own.isEmpty() || anchor.zone().isEmpty() || isBareNumber(anchor)) {
      return Optional.empty();
    }
    List<Place> others =
        places()
            .filter(place -> own.stream().anyMatch(one -> one.anchor().isLike(place.anchor())))
            .filter(place -> own.stream().noneMatch(one -> one.anchor().equals(place.anchor())))
            .filter(place -> sentence.anchors().stream().noneMatch(a -> a.isSaidBy(place.anchor())))
            .toList();
    List<Place> against =
        own.stream()
            .flatMap(
                mine ->
                    others.stream()
                        .filter(other -> speaksAgainst(anchor, mine, other, own.size()))
                        .limit(1))
            .toList();
    return against.size() < own.size()
        ? Optional.empty()
        : Optional.of(
            new Claim(
                anchor.start(),
                anchor.end(),
                FindingCode.CLAIM_SUBJECT,
                against.get(0).sentence()));
  }

  /** A number that counts nothing: a year, a version. */
  private static boolean isBareNumber(Anchor anchor) {
    return anchor.said() instanceof Figure figure
        && figure.unit() == Unit.NONE
        && anchor.head().isEmpty();
  }

  private boolean speaksAgainst(Anchor anchor, Place mine, Place other, int talkedOf) {
    if (!mine.anchor().isLike(other.anchor()) || !mayStandFor(anchor, other.anchor())) {
      return false;
    }
    Set<String> around = around(mine, other);
    if (countsWhatTheOtherCounts(anchor, mine.anchor(), other.anchor(), around)) {
      return true;
    }
    Set<String> leftOut = mine.isBeside(other) ? leftOut(mine, other) : Set.of();
    double against = 0;
    double in = 0;
    for (String term : anchor.zone()) {
      boolean here = around.contains(term);
      boolean there = other.anchor().zone().contains(term);
      double weight = source.weight(term);
      if (there && !here) {
        against += isHeadOf(term, anchor, other.anchor()) ? HEAD * weight : weight;
      } else if (here && !there && !leftOut.contains(term)) {
        in += isHeadOf(term, anchor, mine.anchor()) ? HEAD * weight : weight;
      }
    }
    double enough =
        anchor.kind() == Anchor.Kind.NAME && talkedOf >= MUCH_TALKED_OF ? 3 * ENOUGH : ENOUGH;
    return against >= enough && against >= CLEARLY * in;
  }

  private static boolean mayStandFor(Anchor anchor, Anchor other) {
    return !(anchor.said() instanceof Name name && other.said() instanceof Name source)
        || name.mayStandFor(source);
  }

  /** What stands with it; in another sentence all of that, and what its pronoun stands for. */
  private Set<String> around(Place mine, Place other) {
    Set<String> around = new HashSet<>(mine.anchor().zone());
    Sentence sentence = mine.sentence();
    if (!mine.isBeside(other)) {
      if (mine.anchor().kind() != Anchor.Kind.NAME) {
        around.addAll(sentence.keys());
      }
      if (sentence.index() > 0
          && PRONOUNS.contains(sentence.words().get(0).folded())
          && sentence.index() - 1 != other.sentence().index()) {
        around.addAll(source.sentences().get(sentence.index() - 1).keys());
      }
    }
    return around;
  }

  private boolean countsWhatTheOtherCounts(
      Anchor anchor, Anchor mine, Anchor other, Set<String> around) {
    String head = anchor.head();
    return !head.isEmpty()
        && head.equals(other.head())
        && !mine.head().isEmpty()
        && !around.contains(head)
        && source.weight(head) >= HEAD_ENOUGH;
  }

  /** What a second part of a sentence does not repeat from the first: one costs 5, the other 6. */
  private static Set<String> leftOut(Place mine, Place other) {
    boolean brief = other.anchor().zone().size() <= BRIEF;
    return brief && other.anchor().start() > mine.anchor().start()
        ? mine.sentence().keys(mine.sentence().start(), mine.anchor().start())
        : Set.of();
  }

  private static boolean isHeadOf(String term, Anchor anchor, Anchor place) {
    return term.equals(anchor.head()) && term.equals(place.head());
  }

  private Stream<Place> places() {
    return source.sentences().stream()
        .flatMap(
            sentence -> sentence.anchors().stream().map(anchor -> new Place(anchor, sentence)));
  }

  private record Place(Anchor anchor, Sentence sentence) {

    boolean isBeside(Place other) {
      return sentence.index() == other.sentence().index();
    }
  }
}
