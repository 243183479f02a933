package io.postillion.core.check.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text by sentences, with what each is about. */
final class Outline {

  private static final Pattern END = Pattern.compile("(?<=[.!?…]['\"”»)]?)\\s+(?=\\P{Ll})|\\n+");

  private static final double UNKNOWN = 0.5;
  private static final double LIGHT = 0.35;

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "is", "it", "that", "for", "with", "are", "our", "you");

  private static final Set<String> FRENCH =
      Set.of("le", "la", "les", "de", "des", "du", "et", "un", "une", "est", "en", "que", "pour");

  private final Prose prose;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Set<List<String>> spoken = new HashSet<>();

  private Outline(Prose prose, Predicate<String> knownNames) {
    this.prose = prose;
    Anchors anchors = new Anchors(prose, knownNames);
    Matcher end = END.matcher(prose.text());
    int start = 0;
    int word = 0;
    while (start < prose.text().length()) {
      int stop = end.find() ? end.start() : prose.text().length();
      int last = word;
      while (last < prose.words().size() && prose.words().get(last).end() <= stop) {
        last++;
      }
      if (last > word) {
        add(start, stop, prose.words().subList(word, last), anchors);
      }
      word = last;
      start = stop == prose.text().length() ? stop : end.end();
    }
    frequencies.forEach((term, in) -> weights.put(term, weight(term, in)));
  }

  /** The source's own: names are what it shows as names. */
  static Outline ofSource(Prose source) {
    return new Outline(source, name -> false);
  }

  /** A post's: what the source shows as a name is one, even where a sentence begins. */
  static Outline ofPost(Prose post, Outline source) {
    Set<String> names = new HashSet<>();
    source.sentences.stream()
        .flatMap(sentence -> sentence.anchors().stream())
        .map(Anchor::said)
        .filter(Name.class::isInstance)
        .map(Name.class::cast)
        .forEach(name -> names.addAll(name.words()));
    return new Outline(post, names::contains);
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** Those that this text does not have word for word. */
  List<Sentence> unlike(Outline other) {
    return sentences.stream().filter(sentence -> !other.says(sentence)).toList();
  }

  Prose prose() {
    return prose;
  }

  /** By its small words; a text with none of them is English. */
  boolean isFrench() {
    return count(FRENCH) > count(ENGLISH);
  }

  private long count(Set<String> small) {
    return prose.words().stream().map(Word::folded).filter(small::contains).count();
  }

  /** From 0 to 1: how much a term tells about a sentence of this text; unknown terms say half. */
  double weight(String term) {
    Double known = weights.get(term);
    return known == null ? lighter(term, UNKNOWN) : known;
  }

  private double weight(String term, int in) {
    return lighter(
        term, Math.log(1 + sentences.size() / (double) in) / Math.log(1 + sentences.size()));
  }

  private static double lighter(String term, double weight) {
    return Terms.isLight(term) ? weight * LIGHT : weight;
  }

  double weight(Set<String> terms) {
    double sum = 0;
    for (String term : terms) {
      sum += weight(term);
    }
    return sum;
  }

  /** What those of the terms weigh together that are told. */
  double told(Set<String> terms, Set<String> told) {
    double sum = 0;
    for (String term : terms) {
      if (told.contains(term)) {
        sum += weight(term);
      }
    }
    return sum;
  }

  /** Whether a sentence of it has the same words from first to last. */
  boolean says(Sentence sentence) {
    return spoken.contains(sentence.spoken());
  }

  /** How much of what these terms tell is told by a sentence, from 0 to 1. */
  double share(Set<String> terms, Set<String> told) {
    double all = weight(terms);
    return all == 0 ? 0 : told(terms, told) / all;
  }

  private void add(int start, int stop, List<Word> words, Anchors anchors) {
    List<Term> terms = anchors.terms(words, start, stop);
    Sentence bare =
        new Sentence(
            sentences.size(),
            start,
            stop,
            prose.text().substring(start, stop),
            List.copyOf(words),
            terms,
            List.of());
    Sentence sentence =
        new Sentence(bare.index(), start, stop, bare.text(), bare.words(), terms, anchors.in(bare));
    sentences.add(sentence);
    spoken.add(sentence.spoken());
    sentence.keys().forEach(key -> frequencies.merge(key, 1, Integer::sum));
  }
}
