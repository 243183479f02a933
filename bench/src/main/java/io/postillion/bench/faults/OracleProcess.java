package io.postillion.bench.faults;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts the fake network in its own process, plans its mishaps, and reads what it accepted. */
final class OracleProcess implements AutoCloseable {

  /** A post that the network accepted. */
  record Accepted(Instant at, String tag, String id, String text) {}

  private final Process process;
  private final Path record;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, List<Accepted>> known = new HashMap<>();
  private long read;

  private OracleProcess(Process process, Path record, int port) {
    this.process = process;
    this.record = record;
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  static OracleProcess start() {
    try {
      Path record = Files.createTempFile("accepted", ".tsv");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  ownClasses().getPath(),
                  Oracle.class.getName(),
                  record.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      return new OracleProcess(process, record, Integer.parseInt(said.readLine()));
    } catch (IOException e) {
      throw new UncheckedIOException("The fake network did not start", e);
    }
  }

  private static File ownClasses() {
    try {
      return new File(Oracle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The harness's classes lie nowhere", e);
    }
  }

  URI address() {
    return address;
  }

  void plan(Collection<Scenario> scenarios) {
    String lines =
        scenarios.stream()
            .map(
                scenario ->
                    "%s\t%s\t%s\t%d"
                        .formatted(
                            scenario.tag(),
                            names(scenario.sends()),
                            names(scenario.looks()),
                            scenario.lag().toMillis()))
            .collect(Collectors.joining("\n"));
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/plan"))
            .version(HttpClient.Version.HTTP_1_1)
            .POST(HttpRequest.BodyPublishers.ofString(lines))
            .build();
    try {
      http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("The fake network takes no plan", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while planning", e);
    }
  }

  private static String names(List<Mishap> mishaps) {
    return mishaps.stream().map(Mishap::name).collect(Collectors.joining(","));
  }

  /** What was accepted with this tag, oldest first. */
  synchronized List<Accepted> accepted(String tag) {
    readOn();
    return List.copyOf(known.getOrDefault(tag, List.of()));
  }

  private void readOn() {
    try (RandomAccessFile file = new RandomAccessFile(record.toFile(), "r")) {
      byte[] more = new byte[(int) (file.length() - read)];
      file.seek(read);
      file.readFully(more);
      String text = new String(more, StandardCharsets.UTF_8);
      int end = text.lastIndexOf('\n') + 1;
      text.substring(0, end).lines().forEach(this::know);
      read += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    } catch (IOException e) {
      throw new UncheckedIOException("What the network accepted cannot be read", e);
    }
  }

  private void know(String line) {
    String[] parts = line.split("\t", -1);
    known
        .computeIfAbsent(parts[1], tag -> new ArrayList<>())
        .add(
            new Accepted(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                parts[1],
                parts[2],
                new String(Base64.getDecoder().decode(parts[3]), StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      Files.deleteIfExists(record);
    } catch (IOException e) {
      throw new UncheckedIOException("The network's record cannot be deleted", e);
    }
  }
}
