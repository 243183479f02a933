package io.postillion.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.bench.bare.BareHost;
import io.postillion.bench.host.BenchHost;
import io.postillion.bench.host.Names;
import io.postillion.bench.jvm.Jvm;
import io.postillion.bench.report.Report;
import io.postillion.bench.stub.StubMain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Everything that a run needs, each in a process of its own: database, stub, the application under
 * test, the bare engine.
 */
final class World implements AutoCloseable {

  static final String PASSWORD = "postillion";

  private final Path folder;
  private final Report report;
  private final Database database;
  private final Jvm stub;
  private final Deque<Jvm> running = new ArrayDeque<>();

  /**
   * @param latencyMillis of network and CMS
   * @param modelMillis of the model
   */
  World(Path folder, Options options, Report report, int latencyMillis, int modelMillis) {
    this.folder = folder;
    this.report = report;
    String kind = options.word("db", "postgresql");
    int latency = options.number("latency", latencyMillis);
    options.requireAllUsed();
    this.database =
        switch (kind) {
          case "postgresql" -> new Postgres(folder.resolve("postgresql"));
          case "h2" -> new H2(folder.resolve("h2"));
          default -> throw new IllegalArgumentException("--db takes postgresql or h2");
        };
    report.figure("database", database.name());
    report.progress("database: %s", database.name());
    this.stub =
        keep(
            Jvm.start(
                "stub",
                StubMain.class,
                List.of("-Xmx256m"),
                List.of(Integer.toString(latency), Integer.toString(modelMillis)),
                folder.resolve("logs"),
                report::progress));
    report.progress("stub: network answers after %d ms, model after %d ms", latency, modelMillis);
  }

  Database database() {
    return database;
  }

  /** How big the company is. */
  record Company(int brands, int channelsEach) {

    /** About ten channels to a brand. */
    static Company ofChannels(int channels) {
      int brands = Math.max(1, (channels + 9) / 10);
      return new Company(brands, Math.max(1, channels / brands));
    }

    int channels() {
      return brands * channelsEach;
    }
  }

  /**
   * Starts the application under test.
   *
   * @param options of its virtual machine
   * @param more arguments of the application
   */
  Jvm host(String name, String base, Company company, List<String> options, List<String> more) {
    List<String> arguments = new ArrayList<>(database.connect(base));
    String stubUri = stubUri();
    arguments.addAll(
        List.of(
            "--postillion.people.paul.name=Paul",
            "--postillion.people.paul.password-hash={noop}" + PASSWORD,
            "--postillion.people.paul.roles=manager,approver,admin"));
    List<String> brands = new ArrayList<>();
    for (int b = 0; b < company.brands(); b++) {
      String brand = "--postillion.brands." + Names.brand(b);
      brands.add(Names.brand(b));
      arguments.add(brand + ".name=Brand " + b);
      arguments.add(brand + ".sources." + Names.source(b) + ".cms=bench");
      arguments.add(brand + ".sources." + Names.source(b) + ".url=" + stubUri);
      for (int c = 0; c < company.channelsEach(); c++) {
        String channel = brand + ".channels." + Names.channel(b, c);
        arguments.add(channel + ".network=bench");
        arguments.add(channel + ".url=" + stubUri);
      }
    }
    arguments.add("--postillion.people.paul.brands=" + String.join(",", brands));
    arguments.addAll(more);
    if (more.stream().noneMatch(argument -> argument.startsWith("--server.port"))) {
      arguments.add("--spring.main.web-application-type=none");
    }
    return started(name, BenchHost.class, options, arguments);
  }

  /** Starts the bare engine. */
  Jvm bare(String name, List<String> options) {
    return started(name, BareHost.class, options, database.connect("bare"));
  }

  private Jvm started(String name, Class<?> main, List<String> options, List<String> arguments) {
    report.progress("starting %s…", name);
    Jvm jvm =
        keep(Jvm.start(name, main, options, arguments, folder.resolve("logs"), report::progress));
    report.progress("%s is ready after %.1f s", name, jvm.startUp().toMillis() / 1000.0);
    return jvm;
  }

  private Jvm keep(Jvm jvm) {
    running.push(jvm);
    return jvm;
  }

  /** Ends one process in good order. */
  void end(Jvm jvm) {
    running.remove(jvm);
    jvm.close();
  }

  String stubUri() {
    return stub.about().path("uri").asText();
  }

  JsonNode stubCounts() {
    return stub.order("counts", Map.of());
  }

  JsonNode stubReport() {
    return stub.order("report", Map.of());
  }

  void resetStub() {
    stub.order("reset", Map.of());
  }

  /**
   * Looks again and again.
   *
   * @return false when it did not come true in that time
   */
  static boolean await(Duration patience, Duration every, BooleanSupplier fact) {
    long end = System.nanoTime() + patience.toNanos();
    while (!fact.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      sleep(every.toMillis());
    }
    return true;
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(Math.max(0, millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      running.pop().close();
    }
    database.close();
  }
}
