package io.postillion.bench.claims;

import io.postillion.core.check.Sentences;
import io.postillion.core.check.claim.Judgement;
import io.postillion.core.check.claim.Verdict;
import io.postillion.core.memory.Embeddings;
import io.postillion.core.memory.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What vectors of passages would add to the rules. A claim's passage is the sentence of its source
 * whose vector lies nearest; how near it lies could say whether the source bears the claim out.
 */
public final class Nearness {

  private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,:]\\d+)*");

  private record Passage(String source, Locale language, String text, Vector vector) {}

  /**
   * A claim with what is nearest to it.
   *
   * @param flagged by the rules
   * @param told the passage that the rules name; null for none
   * @param nearest of its source
   * @param anywhere the source, of its language, that has the passage nearest of all
   */
  private record Placed(
      Labelled claim,
      boolean flagged,
      Verdict verdict,
      @Nullable String told,
      Passage nearest,
      double likeness,
      String anywhere) {}

  /** Hits of tries. */
  public record Hits(int hits, int of) {

    @Override
    public String toString() {
      return "%d of %d".formatted(hits, of);
    }
  }

  private final List<Placed> placed;

  private Nearness(List<Placed> placed) {
    this.placed = placed;
  }

  public static Nearness of(List<Labelled> set, Embeddings embeddings) {
    Map<String, List<Passage>> passages = new HashMap<>();
    for (Labelled claim : set) {
      passages.computeIfAbsent(claim.source(), source -> passages(claim, embeddings));
    }
    Judge judge = new Judge();
    return new Nearness(
        set.stream()
            .map(claim -> placed(claim, judge, passages, embeddings.of(claim.claim())))
            .toList());
  }

  private static List<Passage> passages(Labelled claim, Embeddings embeddings) {
    List<String> texts =
        Sentences.in(claim.source()).stream().map(span -> span.in(claim.source())).toList();
    List<Vector> vectors = embeddings.of(texts);
    return IntStream.range(0, texts.size())
        .mapToObj(i -> new Passage(claim.source(), claim.language(), texts.get(i), vectors.get(i)))
        .toList();
  }

  private static Placed placed(
      Labelled claim, Judge judge, Map<String, List<Passage>> passages, Vector vector) {
    List<Judgement> judged = judge.judgements(claim);
    Judge.Outcome outcome = Judge.Outcome.of(judged);
    Passage nearest = nearest(passages.getOrDefault(claim.source(), List.of()), vector);
    Passage anywhere =
        nearest(
            passages.values().stream()
                .flatMap(List::stream)
                .filter(passage -> passage.language().equals(claim.language()))
                .toList(),
            vector);
    return new Placed(
        claim,
        outcome.isFlagged(),
        outcome.verdict(),
        judged.stream().map(Judgement::passage).filter(Objects::nonNull).findFirst().orElse(null),
        nearest,
        nearest.vector().likeness(vector),
        anywhere.source());
  }

  private static Passage nearest(List<Passage> passages, Vector vector) {
    Passage best = passages.get(0);
    for (Passage passage : passages) {
      if (passage.vector().likeness(vector) > best.vector().likeness(vector)) {
        best = passage;
      }
    }
    return best;
  }

  /** True claims whose nearest passage, among all sources of the language, is of their own. */
  public Hits rightSource(String language) {
    List<Placed> those = those(one -> isTrue(one) && isIn(one, language));
    return new Hits(
        (int) those.stream().filter(one -> one.anywhere().equals(one.claim().source())).count(),
        those.size());
  }

  /**
   * True claims with figures that all stand in exactly one sentence of the source: how often that
   * sentence is the passage.
   *
   * @param byRules the one that the rules name, which look at figures; else the nearest
   */
  public Hits rightPassage(String language, boolean byRules) {
    int hits = 0;
    int tries = 0;
    for (Placed one : those(one -> isTrue(one) && isIn(one, language))) {
      List<String> gold = withFigures(one.claim());
      if (gold.size() == 1) {
        tries++;
        String named = byRules ? one.told() : one.nearest().text();
        hits += named != null && isSame(named, gold.get(0)) ? 1 : 0;
      }
    }
    return new Hits(hits, tries);
  }

  private static boolean isSame(String named, String gold) {
    String one = named.strip();
    String other = gold.strip();
    return one.contains(other) || other.contains(one);
  }

  private static List<String> withFigures(Labelled claim) {
    Set<String> figures = figures(claim.claim());
    return figures.isEmpty()
        ? List.of()
        : Sentences.in(claim.source()).stream()
            .map(span -> span.in(claim.source()))
            .filter(sentence -> figures(sentence).containsAll(figures))
            .toList();
  }

  private static Set<String> figures(String text) {
    return FIGURE
        .matcher(text)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How far apart true claims and those of a label lie from their passages, on average. */
  public double likeness(Label label) {
    return those(one -> one.claim().label() == label).stream()
        .mapToDouble(Placed::likeness)
        .average()
        .orElse(Double.NaN);
  }

  /** True claims of a verdict. */
  public Hits supported() {
    List<Placed> those = those(Nearness::isTrue);
    return new Hits(
        (int) those.stream().filter(one -> one.verdict() == Verdict.SUPPORTED).count(),
        those.size());
  }

  /** The same where a claim that no rule flags is also borne out by a passage this near. */
  public Hits supportedFrom(double least) {
    List<Placed> those = those(Nearness::isTrue);
    return new Hits(
        (int)
            those.stream()
                .filter(
                    one ->
                        one.verdict() == Verdict.SUPPORTED
                            || (!one.flagged() && one.likeness() >= least))
                .count(),
        those.size());
  }

  /** The likeness below which a claim is best flagged, too: by F1 on the part for making rules. */
  public double threshold() {
    double best = 0;
    double most = f1(score("dev", 0));
    for (double least = 0.02; least < 1; least += 0.02) {
      double f1 = f1(score("dev", least));
      if (f1 > most) {
        most = f1;
        best = least;
      }
    }
    return best;
  }

  private static double f1(Score score) {
    return 2 * score.precision() * score.recall() / (score.precision() + score.recall());
  }

  /** Of the rules and, below a likeness, the vectors. */
  public Score score(String part, double least) {
    Score score = Score.NONE;
    for (Placed one : those(one -> one.claim().part().equals(part))) {
      score = score.and(!isTrue(one), one.flagged() || one.likeness() < least);
    }
    return score;
  }

  private static boolean isTrue(Placed one) {
    return one.claim().label() == Label.TRUE;
  }

  private static boolean isIn(Placed one, String language) {
    return one.claim().language().getLanguage().equals(language);
  }

  private List<Placed> those(Predicate<Placed> wanted) {
    return new ArrayList<>(placed.stream().filter(wanted).toList());
  }
}
