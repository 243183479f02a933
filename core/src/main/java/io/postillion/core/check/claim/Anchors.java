package io.postillion.core.check.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the figures, dates and names of a text, and the terms that stand with each. */
final class Anchors {

  private static final Set<String> TITLES =
      Set.of("dr", "mr", "mrs", "ms", "prof", "mme", "mlle", "m", "sir", "the", "le", "la", "les");

  private static final Set<String> PLACING =
      Set.of("in", "at", "to", "from", "for", "a", "au", "aux", "en", "chez", "pour", "dans");

  private static final Set<String> JOINING = Set.of("and", "et", "or", "ou");

  private static final Set<String> OTHER_PREPOSITIONS =
      Set.of("with", "of", "avec", "de", "du", "d");

  /** What parts two of a kind, the strongest first. */
  private static final List<Pattern> PARTINGS =
      List.of(
          Pattern.compile(";| - |—|\\n"),
          Pattern.compile(
              "\\b(?:while|whereas|but|although|against|instead of|mais|contre|tandis|alors|au"
                  + " lieu|tout comme)\\b",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile("[,(]|\\b(?:and|et|or|ou)\\b", Pattern.CASE_INSENSITIVE),
          Pattern.compile("[:)]"));

  private static final int MANY = 100;

  private final Prose prose;
  private final Predicate<String> knownNames;
  private final Set<String> surelyNames = new HashSet<>();

  Anchors(Prose prose, Predicate<String> knownNames) {
    this.prose = prose;
    this.knownNames = knownNames;
    prose.words().stream()
        .filter(word -> isCapital(word) && !opens(word))
        .forEach(word -> surelyNames.add(word.folded()));
  }

  /** What the words are about that stand from start to end, dates and figures once each. */
  List<Term> terms(List<Word> words, int start, int end) {
    List<Term> terms = new ArrayList<>();
    prose
        .dates(start, end)
        .forEach(
            date ->
                date.terms().forEach(key -> terms.add(new Term(date.start(), date.end(), key))));
    prose
        .figures(start, end)
        .forEach(figure -> terms.add(new Term(figure.start(), figure.end(), "#" + figure.value())));
    BitSet taken = new BitSet();
    terms.forEach(term -> taken.set(term.start() - start, term.end() - start));
    for (Word word : words) {
      int next = taken.nextSetBit(word.start() - start);
      boolean read = (next >= 0 && next < word.end() - start) || isHashtag(word);
      String key = read || word.isLetter() ? "" : Terms.of(word.folded());
      if (!key.isEmpty()) {
        terms.add(new Term(word.start(), word.end(), key));
      }
    }
    terms.sort(Comparator.comparingInt(Term::start));
    return List.copyOf(terms);
  }

  /** Empty where there are more than anybody could follow. */
  List<Anchor> in(Sentence sentence) {
    List<Anchor> bare =
        Stream.of(figures(sentence), dates(sentence), names(sentence).stream())
            .flatMap(anchors -> anchors)
            .sorted(Comparator.comparingInt(Anchor::start))
            .limit(MANY + 1)
            .toList();
    if (bare.size() > MANY) {
      return List.of();
    }
    return bare.stream().map(anchor -> placed(anchor, bare, sentence)).toList();
  }

  private Stream<Anchor> figures(Sentence sentence) {
    return prose.figures(sentence.start(), sentence.end()).stream()
        .filter(figure -> !isOfName(figure, sentence))
        .map(figure -> bare(figure.start(), figure.end(), Anchor.Kind.FIGURE, figure));
  }

  /** The 2 of a model. */
  private boolean isOfName(Figure figure, Sentence sentence) {
    return figure.unit() == Unit.NONE
        && sentence.words().stream()
            .anyMatch(
                word ->
                    word.end() + 1 == figure.start()
                        && isCapital(word)
                        && !Terms.of(word.folded()).isEmpty());
  }

  private Stream<Anchor> dates(Sentence sentence) {
    return prose.dates(sentence.start(), sentence.end()).stream()
        .map(date -> bare(date.start(), date.end(), Anchor.Kind.DATE, date));
  }

  private static Anchor bare(int start, int end, Anchor.Kind kind, Object said) {
    return new Anchor(start, end, kind, said, Set.of(), "");
  }

  /** Runs of capitals; where the sentence begins only what is a name elsewhere, or acts as one. */
  private List<Anchor> names(Sentence sentence) {
    List<Anchor> names = new ArrayList<>();
    List<Word> words = sentence.words();
    int at = 0;
    while (at < words.size()) {
      int next = at;
      while (next < words.size() && isPart(words, next, at)) {
        next++;
      }
      if (next > at && (next > at + 1 || isName(words, at))) {
        List<String> parts =
            words.subList(at, next).stream()
                .map(Word::folded)
                .filter(part -> !TITLES.contains(part))
                .toList();
        if (!parts.isEmpty()) {
          Name name = new Name(parts, preposition(words, at, names));
          names.add(bare(words.get(at).start(), words.get(next - 1).end(), Anchor.Kind.NAME, name));
        }
      }
      at = Math.max(at + 1, next);
    }
    return names;
  }

  private boolean isPart(List<Word> words, int at, int first) {
    Word word = words.get(at);
    if (!isCapital(word) || (at == first && opens(word) && !isNameHere(words, at))) {
      return false;
    }
    return at == first
        || prose.text().substring(words.get(at - 1).end(), word.start()).matches(" |-|'|\\. ?| & ");
  }

  private boolean isName(List<Word> words, int at) {
    return !opens(words.get(at)) || isNameHere(words, at);
  }

  private boolean isNameHere(List<Word> words, int at) {
    Word word = words.get(at);
    if (Terms.of(word.folded()).isEmpty() || prose.hasOrdinary(word.folded())) {
      return false;
    }
    boolean acts =
        at + 1 < words.size()
            && words.get(at + 1).text().matches("\\p{Ll}{2,}[^s]s")
            && !word.folded().endsWith("s");
    boolean goesOn =
        at + 1 < words.size()
            && isCapital(words.get(at + 1))
            && words.get(at + 1).start() == word.end() + 1;
    return surelyNames.contains(word.folded()) || knownNames.test(word.folded()) || acts || goesOn;
  }

  /** In Kent and Surrey both are in. */
  private static String preposition(List<Word> words, int at, List<Anchor> names) {
    int before = at - 1;
    if (before > 0
        && !names.isEmpty()
        && JOINING.contains(words.get(before).folded())
        && names.get(names.size() - 1).end() == words.get(before - 1).end()
        && names.get(names.size() - 1).said() instanceof Name joined) {
      return joined.after();
    }
    while (before >= 0 && TITLES.contains(words.get(before).folded())) {
      before--;
    }
    String word = before < 0 ? "" : words.get(before).folded();
    return PLACING.contains(word) ? "in" : OTHER_PREPOSITIONS.contains(word) ? word : "";
  }

  private boolean isCapital(Word word) {
    return !word.isLetter()
        && Character.isUpperCase(word.text().codePointAt(0))
        && word.text().codePoints().noneMatch(Character::isDigit)
        && !isHashtag(word)
        && prose.dates().stream()
            .noneMatch(date -> word.start() >= date.start() && word.end() <= date.end());
  }

  private boolean isHashtag(Word word) {
    return word.start() > 0 && prose.text().charAt(word.start() - 1) == '#';
  }

  private boolean opens(Word word) {
    return Names.opens(prose.text(), word);
  }

  private Anchor placed(Anchor anchor, List<Anchor> all, Sentence sentence) {
    int at = all.indexOf(anchor);
    int from =
        nearest(anchor, all, at, -1)
            .map(other -> parting(other, anchor, sentence))
            .orElse(sentence.start());
    int to =
        nearest(anchor, all, at, 1)
            .map(other -> parting(anchor, other, sentence))
            .orElse(sentence.end());
    Set<String> zone =
        sentence.terms().stream()
            .filter(term -> term.end() <= anchor.start() || term.start() >= anchor.end())
            .filter(within(from, to))
            .filter(term -> !isCalled(term, anchor))
            .map(Term::key)
            .collect(Collectors.toUnmodifiableSet());
    return new Anchor(
        anchor.start(), anchor.end(), anchor.kind(), anchor.said(), zone, head(anchor, sentence));
  }

  /** The chair Bergen is no other than Bergen. */
  private boolean isCalled(Term term, Anchor anchor) {
    return anchor.kind() == Anchor.Kind.NAME
        && term.end() + 1 == anchor.start()
        && prose.text().charAt(term.end()) == ' ';
  }

  /** The next of its kind, to the left or to the right. */
  private static Optional<Anchor> nearest(Anchor anchor, List<Anchor> all, int at, int step) {
    for (int i = at + step; i >= 0 && i < all.size(); i += step) {
      Anchor other = all.get(i);
      boolean apart = other.end() <= anchor.start() || other.start() >= anchor.end();
      if (apart && other.kind() == anchor.kind() && other.isLike(anchor)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static Predicate<Term> within(int from, int to) {
    return term -> term.start() >= from && term.end() <= to;
  }

  /** Where the words of the one end and those of the other begin. */
  private int parting(Anchor one, Anchor next, Sentence sentence) {
    String between = prose.text().substring(one.end(), next.start());
    for (Pattern parting : PARTINGS) {
      Matcher matcher = parting.matcher(between);
      int at = -1;
      while (matcher.find()) {
        if (at < 0 || one.kind() == Anchor.Kind.NAME) {
          at = matcher.start();
        }
      }
      if (at >= 0) {
        return one.end() + at;
      }
    }
    return one.kind() == Anchor.Kind.NAME
        ? next.start()
        : sentence.terms().stream()
            .filter(within(one.end(), next.start()))
            .findFirst()
            .map(Term::end)
            .orElse(one.end());
  }

  /** The first term behind a figure, unless something parts them. */
  private String head(Anchor anchor, Sentence sentence) {
    if (anchor.kind() != Anchor.Kind.FIGURE) {
      return "";
    }
    return sentence.terms().stream()
        .filter(term -> term.start() >= anchor.end() && !Terms.isLight(term.key()))
        .findFirst()
        .filter(term -> isNear(prose.text().substring(anchor.end(), term.start())))
        .map(Term::key)
        .orElse("");
  }

  private static boolean isNear(String between) {
    return between.length() <= 16 && between.matches("[\\p{L}' -]*");
  }
}
