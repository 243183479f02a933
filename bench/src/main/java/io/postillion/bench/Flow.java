package io.postillion.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.bench.World.Company;
import io.postillion.bench.jvm.Jvm;
import io.postillion.bench.report.Report;
import io.postillion.bench.report.Svg;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The whole way, from articles that come in to permalinks that are written back; people and model
 * are simulated. The bare engine runs the same models with workers that do nothing.
 */
final class Flow {

  private static final Company COMPANY = new Company(1, 2);
  private static final List<String> MEMORY = List.of("-Xmx1g");
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final int WARM_UP = 20;

  private record Run(double seconds, List<Double> at, List<Double> done) {}

  private Flow() {}

  static void run(Options options, Report report, Path folder) {
    int articles = options.number("articles", 300);
    int modelMillis = options.number("model-millis", 50);
    int patience = options.number("patience", 900);
    try (World world = new World(folder, options, report, 50, modelMillis)) {
      Run bare = bare(world, report, articles, patience);
      Run ours = ours(world, report, articles, patience);
      JsonNode stub = world.stubCounts();
      int posts = articles * COMPANY.channels();
      double perSecond = posts / ours.seconds();
      double barePerSecond = posts / bare.seconds();
      report
          .figure("articles", articles)
          .figure("posts", posts)
          .figure("published", stub.path("posts").asInt() - WARM_UP * COMPANY.channels())
          .figure("twice", stub.path("twice").asInt())
          .figure("written_back", stub.path("writtenBack").asInt() - WARM_UP * COMPANY.channels())
          .figure("took_s", ours.seconds())
          .figure("posts_per_s", perSecond)
          .figure("bare_took_s", bare.seconds())
          .figure("bare_posts_per_s", barePerSecond)
          .figure("ratio_to_bare_engine", perSecond / barePerSecond)
          .row("", "posts", "s", "posts/s")
          .row("Postillion", posts, ours.seconds(), perSecond)
          .row("bare engine, empty workers", posts, bare.seconds(), barePerSecond);
      report.plot(
          new Svg("From article to published", "s", "posts whose process ended")
              .line("Postillion", array(ours.at()), array(ours.done()))
              .line("bare engine", array(bare.at()), array(bare.done())));
      report.end();
    }
  }

  private static Run bare(World world, Report report, int articles, int patience) {
    Jvm bare = world.bare("bare-engine", MEMORY);
    bare.order("work", Map.of("channels", COMPANY.channels()));
    Run run =
        measured(
            report,
            "bare engine",
            articles,
            patience,
            many -> bare.order("articles", Map.of("many", many)),
            () -> bare.order("ended", Map.of("process", "post")).asLong());
    world.end(bare);
    return run;
  }

  private static Run ours(World world, Report report, int articles, int patience) {
    Jvm host =
        world.host(
            "postillion",
            "postillion",
            COMPANY,
            MEMORY,
            List.of(
                "--postillion.ai.providers[0].kind=openai",
                "--postillion.ai.providers[0].url=" + world.stubUri() + "/v1",
                "--postillion.ai.providers[0].api-key=bench",
                "--postillion.ai.providers[0].model=bench"));
    host.order("approve-all", Map.of());
    Run run =
        measured(
            report,
            "Postillion",
            articles,
            patience,
            many -> host.order("articles", Map.of("many", many, "sources", COMPANY.brands())),
            () -> host.order("ended", Map.of("process", "post")).asLong());
    world.end(host);
    return run;
  }

  private interface Newspaper {

    void publish(int articles);
  }

  /** A few articles first, so that neither side is measured with code that never ran. */
  private static Run measured(
      Report report,
      String who,
      int articles,
      int patience,
      Newspaper newspaper,
      LongSupplier ended) {
    newspaper.publish(WARM_UP);
    long warm = (long) WARM_UP * COMPANY.channels();
    World.await(Duration.ofMinutes(3), GLANCE, () -> ended.getAsLong() >= warm);
    report.progress("%s: warm", who);
    long begin = System.nanoTime();
    List<Double> at = new ArrayList<>(List.of(0.0));
    List<Double> done = new ArrayList<>(List.of(0.0));
    newspaper.publish(articles);
    long posts = (long) articles * COMPANY.channels();
    boolean all =
        World.await(
            Duration.ofSeconds(patience),
            GLANCE,
            () -> {
              long now = ended.getAsLong() - warm;
              at.add((System.nanoTime() - begin) / 1e9);
              done.add((double) now);
              report.progress("%s: %,d of %,d posts are done", who, now, posts);
              return now >= posts;
            });
    if (!all) {
      throw new IllegalStateException(
          "%s did not get through within %d s; see the logs".formatted(who, patience));
    }
    return new Run((System.nanoTime() - begin) / 1e9, at, done);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
