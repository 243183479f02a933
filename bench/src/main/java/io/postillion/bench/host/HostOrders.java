package io.postillion.bench.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.postillion.bench.jvm.Memory;
import io.postillion.bench.jvm.Orders;
import io.postillion.core.publish.Publisher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.ProcessEngine;

/** What the driver may ask of the application under test. */
final class HostOrders {

  private final Seeder seeder;
  private final Newsroom newsroom;
  private final TirelessApprover approver;
  private final Publisher publisher;
  private final ProcessEngine engine;
  private final HikariDataSource database;

  HostOrders(
      Seeder seeder,
      Newsroom newsroom,
      TirelessApprover approver,
      Publisher publisher,
      ProcessEngine engine,
      HikariDataSource database) {
    this.seeder = seeder;
    this.newsroom = newsroom;
    this.approver = approver;
    this.publisher = publisher;
    this.engine = engine;
    this.database = database;
  }

  void on(Orders orders) {
    orders
        .on(
            "seed",
            wishes -> {
              seeder.seed(
                  Seeder.Stage.valueOf(wishes.path("stage").asText().toUpperCase(Locale.ROOT)),
                  dues(wishes),
                  Duration.ofMillis(wishes.path("leadMillis").asLong()),
                  Duration.ofMillis(wishes.path("spreadMillis").asLong()),
                  orders::progress);
              return true;
            })
        .on(
            "list-articles",
            wishes -> {
              seeder.articles(wishes.path("many").asInt());
              return true;
            })
        .on(
            "campaign",
            wishes -> {
              seeder.campaign();
              return true;
            })
        .on(
            "concerns",
            wishes -> {
              seeder.concerns();
              return true;
            })
        .on(
            "articles",
            wishes -> {
              int many = wishes.path("many").asInt();
              int sources = wishes.path("sources").asInt();
              for (int i = 0; i < many; i++) {
                newsroom.publish(Names.source(i % sources));
              }
              return true;
            })
        .on(
            "approve-all",
            wishes -> {
              approver.start();
              return true;
            })
        .on("approved", wishes -> approver.approved())
        .on("states", wishes -> seeder.states())
        .on("holders", wishes -> seeder.holders())
        .on("ended", wishes -> ended(wishes.path("process").asText("post")))
        .on("running", wishes -> running(wishes.path("process").asText("post")))
        .on("revisions", wishes -> seeder.revisions())
        .on("waiting", wishes -> publisher.waiting())
        .on("sample", wishes -> sample())
        .on("heap", wishes -> Memory.afterCollection());
  }

  /** Given one by one, or evenly over a span, or at random moments with a pause in between. */
  private static List<Instant> dues(JsonNode wishes) {
    long first = wishes.path("first").asLong();
    int posts = wishes.path("posts").asInt();
    if (wishes.has("pauseMillis")) {
      Random random = new Random(wishes.path("seed").asLong());
      long[] at = {first};
      long pause = wishes.path("pauseMillis").asLong();
      return LongStream.range(0, posts)
          .map(i -> at[0] += pause / 2 + (long) (random.nextDouble() * pause))
          .mapToObj(Instant::ofEpochMilli)
          .toList();
    }
    long over = wishes.path("overMillis").asLong();
    return LongStream.range(0, posts)
        .mapToObj(i -> Instant.ofEpochMilli(first + over * i / Math.max(1, posts)))
        .toList();
  }

  private long ended(String process) {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(process)
        .finished()
        .count();
  }

  private long running(String process) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .count();
  }

  private Map<String, Object> sample() {
    HikariPoolMXBean pool = database.getHikariPoolMXBean();
    return Map.of(
        "connections", pool.getActiveConnections(),
        "waitingForConnections", pool.getThreadsAwaitingConnection(),
        "threads", Memory.threads(),
        "heapMb", Memory.used());
  }
}
