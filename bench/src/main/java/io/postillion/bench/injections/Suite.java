package io.postillion.bench.injections;

import io.postillion.bench.report.Report;
import io.postillion.connectors.ai.model.ProviderKind;
import io.postillion.core.check.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plays attempts one after the other. */
public final class Suite {

  /** How many attempts each further provider's protocol, and the desk, is played with. */
  private static final int SAMPLE = 20;

  /** Each in a house of its own. */
  private static final int PLAYERS = 2;

  private final List<Attempt> attempts;
  private final int sample;

  private Suite(List<Attempt> attempts, int sample) {
    this.attempts = List.copyOf(attempts);
    this.sample = sample;
  }

  /** Our own set. */
  public static Suite own() {
    return new Suite(AttemptSet.own(), SAMPLE);
  }

  /**
   * Somebody else's.
   *
   * @throws IllegalArgumentException when it cannot be read; the message says which line and why
   */
  public static Suite of(Path file) {
    return new Suite(AttemptSet.of(file), SAMPLE);
  }

  /** The same with another size of the samples. */
  Suite sampling(int many) {
    return new Suite(attempts, many);
  }

  /**
   * Plays all attempts, a sample of them through each further provider's protocol, and another
   * through the whole application; ends with a table for each kind and the line of JSON.
   *
   * @return how many escaped
   */
  public int run(Report report) {
    report.progress("%d attempts, against a model that always obeys", attempts.size());
    Teller teller = new Teller(report);
    int half = attempts.size() / 2;
    ExecutorService players = Executors.newFixedThreadPool(PLAYERS);
    List<Result> results;
    Map<String, List<Result>> samples = new LinkedHashMap<>();
    try {
      CompletableFuture<List<Result>> first =
          later(attempts.subList(0, half), ProviderKind.OPENAI, teller, players);
      CompletableFuture<List<Result>> second =
          later(attempts.subList(half, attempts.size()), ProviderKind.OPENAI, teller, players);
      Map<ProviderKind, CompletableFuture<List<Result>>> others = new LinkedHashMap<>();
      for (ProviderKind kind : others()) {
        others.put(kind, later(sample(attempts, sample), kind, teller, players));
      }
      results = Stream.of(first.join(), second.join()).flatMap(List::stream).toList();
      others.forEach(
          (kind, some) -> samples.put("as " + kind.name().toLowerCase(Locale.ROOT), some.join()));
    } finally {
      players.shutdownNow();
    }
    report.progress("a sample through the whole application and its desk");
    samples.put("through the desk", visit(teller));
    Summary summary = new Summary(results, samples);
    summary.to(report);
    return summary.escaped().size();
  }

  private static CompletableFuture<List<Result>> later(
      List<Attempt> attempts, ProviderKind kind, Teller teller, ExecutorService players) {
    return CompletableFuture.supplyAsync(
        () -> play(attempts, kind, Without.NOTHING, teller), players);
  }

  private List<Result> visit(Consumer<Result> told) {
    List<Attempt> articles =
        attempts.stream().filter(one -> DeskVisit.PLACES.contains(one.where())).toList();
    if (articles.isEmpty()) {
      return List.of();
    }
    try (DeskVisit desk = new DeskVisit()) {
      return desk.play(sample(articles, sample + 4), told);
    }
  }

  List<Attempt> attempts() {
    return attempts;
  }

  /** The protocols that are played with a sample, besides OpenAI's. */
  static List<ProviderKind> others() {
    return Arrays.stream(ProviderKind.values())
        .filter(kind -> kind != ProviderKind.OPENAI)
        .toList();
  }

  /** Evenly from all of them. */
  static List<Attempt> sample(List<Attempt> all, int many) {
    int most = Math.min(many, all.size());
    return IntStream.range(0, most).mapToObj(i -> all.get(i * all.size() / most)).toList();
  }

  /**
   * @param told of each as it ends
   */
  static List<Result> play(
      List<Attempt> attempts, ProviderKind kind, Without without, Consumer<Result> told) {
    try (House house = new House(kind, without)) {
      house.plant();
      Judge judge = new Judge(house.play(harmless()).questions().get(0));
      List<Result> results = new ArrayList<>();
      for (Attempt attempt : attempts) {
        Result result = result(attempt, house.play(attempt), judge, house.canary());
        results.add(result);
        told.accept(result);
      }
      return results;
    }
  }

  private static Result result(Attempt attempt, Outcome outcome, Judge judge, String canary) {
    String payload = attempt.text(canary);
    return new Result(
        attempt,
        judge.reached(payload, outcome),
        outcome.isRefused(),
        outcome.findings().stream()
            .anyMatch(finding -> finding.severity().compareTo(Severity.WARNING) >= 0),
        judge.escapes(attempt, payload, outcome));
  }

  /** By which the judge learns what every prompt says. */
  static Attempt harmless() {
    return new Attempt("none", "none", "en", Where.AUTHOR, Want.PUBLISH, null, "Ada Baker");
  }
}
