package io.postillion.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.bench.World.Company;
import io.postillion.bench.host.Names;
import io.postillion.bench.jvm.Jvm;
import io.postillion.bench.report.Report;
import io.postillion.bench.report.Stats;
import io.postillion.bench.report.Svg;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How long a person waits for the pages of the desk, and a program for the API. The same requests
 * with a hundredth of the posts, in the same run, are what the ratio is to.
 */
final class Desk {

  private static final Company COMPANY = new Company(1, 10);
  private static final int IN_REVIEW = 50;
  private static final int WARM_UP = 5;

  /** Days after which something is planned on each day. */
  private static final int AHEAD = 30;

  private Desk() {}

  static void run(Options options, Report report, Path folder) {
    int posts = options.number("posts", 100_000);
    int rounds = options.number("rounds", 40);
    try (World world = new World(folder, options, report, 50, 0)) {
      Jvm host =
          world.host(
              "postillion", "postillion", COMPANY, List.of("-Xmx1g"), List.of("--server.port=0"));
      host.order("list-articles", Map.of("many", 1_000));
      int few = Math.max(100, posts / 100);
      fill(host, few);
      Map<String, Stats> before = measure(report, host, few, rounds);
      fill(host, posts - few);
      Map<String, Stats> after = measure(report, host, posts, rounds);
      world.end(host);
      report(report, posts, few, before, after);
    }
  }

  /** Four of five are out long ago, some wait for their time, a few for their approver. */
  private static void fill(Jvm host, int posts) {
    long now = System.currentTimeMillis();
    seed(host, "published", posts * 4 / 5, now - Duration.ofDays(90).toMillis());
    seed(host, "scheduled", posts - posts * 4 / 5, now + Duration.ofDays(2).toMillis());
    seed(host, "in_review", IN_REVIEW, now + Duration.ofDays(1).toMillis());
    host.order("campaign", Map.of());
    host.order("concerns", Map.of());
  }

  private static void seed(Jvm host, String stage, int posts, long first) {
    host.order(
        "seed",
        Map.of(
            "stage", stage,
            "posts", posts,
            "first", first,
            "overMillis", Duration.ofDays(80).toMillis()));
  }

  private static Map<String, Stats> measure(Report report, Jvm host, int posts, int rounds) {
    Browser browser = new Browser(host.about().path("port").asInt());
    browser.login("paul", World.PASSWORD);
    String desk = "/desk/" + Names.brand(0);
    String api = "/api/v1/brands/" + Names.brand(0);
    JsonNode review = browser.json(api + "/posts?status=IN_REVIEW&limit=1").path("items").path(0);
    JsonNode out = browser.json(api + "/posts?status=PUBLISHED&limit=1").path("items").path(0);
    String campaign = browser.json(api + "/campaigns").path("items").path(0).path("id").asText();
    LocalDate ahead = LocalDate.now(ZoneOffset.UTC).plusDays(AHEAD);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("desk: work", desk + "/work");
    pages.put("desk: posts", desk + "/posts");
    pages.put("desk: posts, page 20", desk + "/posts?page=20");
    pages.put("desk: posts scheduled", desk + "/posts?status=SCHEDULED");
    pages.put("desk: posts by words", desk + "/posts?words=workshop+saturdays");
    pages.put("desk: search", desk + "/search?q=workshop+saturdays");
    pages.put("desk: search for nothing there", desk + "/search?q=walrus+penguin");
    pages.put("desk: board", desk + "/board");
    pages.put("desk: board by words", desk + "/board?words=workshop+saturdays");
    pages.put("desk: evidence", desk + "/posts/" + out.path("id").asText() + "/evidence");
    pages.put("desk: one post", desk + "/posts/" + out.path("id").asText());
    pages.put("desk: review", desk + "/posts/" + review.path("id").asText() + "/review");
    pages.put("desk: articles", desk + "/articles");
    pages.put("desk: read in a row", desk + "/reviews");
    pages.put("desk: calendar", desk + "/calendar");
    pages.put("desk: calendar of a campaign", desk + "/calendar?campaign=" + campaign);
    pages.put("desk: calendar, a week", desk + "/calendar?view=week&date=" + ahead);
    pages.put("desk: calendar, a list", desk + "/calendar?view=list&date=" + ahead);
    pages.put("desk: board, with warnings", desk + "/board?risk=WARNED");
    pages.put("desk: board, blocked", desk + "/board?risk=BLOCKED");
    pages.put("desk: board of a campaign", desk + "/board?campaign=" + campaign);
    pages.put("desk: campaigns", desk + "/campaigns");
    pages.put("api: posts", api + "/posts");
    pages.put("api: posts by words", api + "/posts?words=workshop");
    pages.put("api: one post", api + "/posts/" + out.path("id").asText());
    pages.put("api: work items", api + "/work-items");
    pages.put("api: articles", api + "/articles");
    Map<String, Stats> measured = new LinkedHashMap<>();
    pages.forEach(
        (name, address) -> {
          IntStream.range(0, WARM_UP).forEach(i -> browser.get(address));
          Stats millis =
              Stats.of(IntStream.range(0, rounds).mapToDouble(i -> browser.get(address)).toArray());
          report.progress(
              "%,d posts, %s: p50 %.1f ms, p95 %.1f ms",
              posts, name, millis.median(), millis.percentile(95));
          measured.put(name, millis);
        });
    return measured;
  }

  private static void report(
      Report report, int posts, int few, Map<String, Stats> before, Map<String, Stats> after) {
    report.row("", "p50 ms", "p95 ms", "p95 ms with %,d".formatted(few), "ratio");
    Map<String, Double> p95 = new LinkedHashMap<>();
    double worst = 0;
    for (Map.Entry<String, Stats> page : after.entrySet()) {
      Stats small = before.getOrDefault(page.getKey(), Stats.of());
      double many = page.getValue().percentile(95);
      p95.put(page.getKey(), Math.round(many * 10) / 10.0);
      worst = Math.max(worst, many);
      report.row(
          page.getKey(),
          page.getValue().median(),
          many,
          small.percentile(95),
          many / small.percentile(95));
    }
    report
        .figure("posts", posts)
        .figure("compared_with_posts", few)
        .figure("p95_ms", p95)
        .figure("worst_p95_ms", worst);
    Svg svg = new Svg("Answers of desk and API with %,d posts".formatted(posts), "ms", "% of all");
    svg.shares("desk", together(after, "desk")).shares("api", together(after, "api"));
    report.plot(svg);
    report.end();
  }

  private static Stats together(Map<String, Stats> pages, String prefix) {
    return Stats.of(
        pages.entrySet().stream()
            .filter(page -> page.getKey().startsWith(prefix))
            .flatMapToDouble(page -> DoubleStream.of(page.getValue().sorted()))
            .toArray());
  }
}
