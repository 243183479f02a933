package io.postillion.bench;

import io.postillion.bench.claims.ClaimSet;
import io.postillion.bench.claims.Judge;
import io.postillion.bench.claims.Label;
import io.postillion.bench.claims.Labelled;
import io.postillion.bench.claims.Nearness;
import io.postillion.bench.claims.Score;
import io.postillion.bench.report.Report;
import io.postillion.bench.report.Stats;
import io.postillion.bench.report.Svg;
import io.postillion.connectors.ai.embed.Embedders;
import io.postillion.core.check.Finding;
import io.postillion.core.check.claim.Verdict;
import io.postillion.core.memory.Embeddings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well the offline method tells wrong claims from true ones, on a labelled set. */
final class Claims {

  private static final int WARM_UP = 3;

  private record Judged(Labelled claim, Judge.Outcome outcome, double millis) {

    boolean isWrong() {
      return claim.label() != Label.TRUE;
    }

    boolean isFlagged() {
      return outcome.isFlagged();
    }
  }

  private final Report report;
  private final List<Judged> judged;

  private Claims(Report report, List<Judged> judged) {
    this.report = report;
    this.judged = judged;
  }

  static void run(Options options, Report report, Path folder) {
    String file = options.word("set", "");
    boolean show = options.word("show", "no").equals("yes");
    boolean near = options.word("embeddings", "no").equals("yes");
    options.requireAllUsed();
    List<Labelled> set = file.isEmpty() ? ClaimSet.own() : ClaimSet.read(Path.of(file));
    report.progress("%,d claims", set.size());
    Claims claims = new Claims(report, judge(set, report));
    if (show) {
      claims.show();
    }
    if (near) {
      nearness(report, "by their words", Nearness.of(set, Embedders.words()));
      Embeddings model = Embedders.builtIn();
      nearness(report, "by " + model.model(), Nearness.of(set, model));
    }
    claims.report();
  }

  /** What vectors would add; nothing of it is used. */
  private static void nearness(Report report, String how, Nearness nearness) {
    List.of("en", "fr")
        .forEach(
            language -> {
              report.progress(
                  "%s, %s: of true claims the nearest passage of all is their article's %s",
                  how, language, nearness.rightSource(language));
              report.progress(
                  "%s, %s: the one sentence with the claim's figures is the nearest %s (rules %s)",
                  how,
                  language,
                  nearness.rightPassage(language, false),
                  nearness.rightPassage(language, true));
            });
    Stream.of(Label.values())
        .forEach(
            label ->
                report.progress(
                    "%s: likeness to the nearest passage, %s: %.3f",
                    how, label.word(), nearness.likeness(label)));
    double least = nearness.threshold();
    Stream.of("dev", "test")
        .forEach(
            part -> {
              Score rules = nearness.score(part, 0);
              Score both = nearness.score(part, least);
              report.progress(
                  "%s, %s: precision %.3f recall %.3f; flagged also below %.2f: %.3f and %.3f",
                  how,
                  part,
                  rules.precision(),
                  rules.recall(),
                  least,
                  both.precision(),
                  both.recall());
            });
    report.progress(
        "%s: true claims supported %s; also where a passage is as near as 0.6: %s",
        how, nearness.supported(), nearness.supportedFrom(0.6));
  }

  private static List<Judged> judge(List<Labelled> set, Report report) {
    Judge judge = new Judge();
    for (int round = 1; round <= WARM_UP; round++) {
      set.forEach(judge::judge);
      report.progress("warmed up, %d of %d", round, WARM_UP);
    }
    List<Judged> judged = new ArrayList<>();
    for (Labelled claim : set) {
      long begin = System.nanoTime();
      Judge.Outcome outcome = judge.judge(claim);
      judged.add(new Judged(claim, outcome, (System.nanoTime() - begin) / 1e6));
    }
    report.progress("all held against their sources");
    return judged;
  }

  /** What went wrong, for those who want to know why. */
  private void show() {
    judged.stream()
        .filter(one -> one.isWrong() != one.isFlagged())
        .forEach(
            one ->
                report.progress(
                    "%s %s, %s: %s %s",
                    one.isFlagged() ? "flagged in vain:" : "missed:",
                    one.claim().id(),
                    one.claim().label().word(),
                    one.claim().claim(),
                    one.outcome().findings().stream().map(Finding::code).toList()));
  }

  private void report() {
    Set<String> groups =
        judged.stream()
            .map(one -> one.claim().group())
            .collect(Collectors.toCollection(TreeSet::new));
    List<Object> head = new ArrayList<>(List.of("flagged of all"));
    head.addAll(groups);
    head.addAll(List.of("all", "supported", "not found", "contradicted"));
    report.row(head.toArray());
    for (Label label : Label.values()) {
      row(label, groups);
    }
    scores("precision", groups, Score::precision);
    scores("recall", groups, Score::recall);
    Score all = score(one -> true);
    Stats millis = Stats.of(judged.stream().map(Judged::millis).toList());
    report
        .figure("claims", all.claims())
        .figure("precision", all.precision())
        .figure("recall", all.recall())
        .figure("by_group", figures(groups))
        .figure("recall_by_label", recalls())
        .figure("p50_ms", millis.median())
        .figure("p95_ms", millis.percentile(95));
    report.plot(
        new Svg("A claim held against its source", "ms", "% of all").shares("claims", millis));
    report.end();
  }

  private void row(Label label, Set<String> groups) {
    List<Object> row = new ArrayList<>(List.of(label.word()));
    Predicate<Judged> same = one -> one.claim().label() == label;
    groups.forEach(
        group -> row.add(share(score(same.and(one -> one.claim().group().equals(group))))));
    row.add(share(score(same)));
    Stream.of(Verdict.values())
        .map(verdict -> same.and(one -> one.outcome().verdict() == verdict))
        .forEach(those -> row.add(Long.toString(judged.stream().filter(those).count())));
    report.row(row.toArray());
  }

  private static String share(Score score) {
    return "%d of %d".formatted(score.flagged(), score.claims());
  }

  private interface Figure {

    double of(Score score);
  }

  private void scores(String name, Set<String> groups, Figure figure) {
    List<Object> row = new ArrayList<>(List.of(name));
    groups.forEach(group -> row.add(figure.of(score(one -> one.claim().group().equals(group)))));
    row.add(figure.of(score(one -> true)));
    report.row(row.toArray());
  }

  private Map<String, Object> figures(Set<String> groups) {
    Map<String, Object> figures = new LinkedHashMap<>();
    groups.forEach(
        group -> {
          Score score = score(one -> one.claim().group().equals(group));
          figures.put(
              group,
              Map.of(
                  "claims", score.claims(),
                  "precision", rounded(score.precision()),
                  "recall", rounded(score.recall())));
        });
    return figures;
  }

  private Map<String, Object> recalls() {
    Map<String, Object> recalls = new LinkedHashMap<>();
    Stream.of(Label.values())
        .filter(label -> label != Label.TRUE)
        .forEach(
            label ->
                recalls.put(
                    label.word(), rounded(score(one -> one.claim().label() == label).recall())));
    return recalls;
  }

  private static Object rounded(double share) {
    return Double.isNaN(share) ? "NaN" : Math.round(share * 1000) / 1000.0;
  }

  private Score score(Predicate<Judged> those) {
    Score score = Score.NONE;
    for (Judged one : judged) {
      if (those.test(one)) {
        score = score.and(one.isWrong(), one.isFlagged());
      }
    }
    return score;
  }
}
