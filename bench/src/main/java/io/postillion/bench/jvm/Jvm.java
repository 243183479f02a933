package io.postillion.bench.jvm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Another Java process with this one's class path, which takes {@link Orders}. */
public final class Jvm implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration GOODBYE = Duration.ofSeconds(60);
  private static final String GONE = "{\"gone\":true}";

  private final String name;
  private final Path log;
  private final Process process;
  private final PrintWriter orders;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final long begin = System.nanoTime();
  private JsonNode about = JSON.createObjectNode();
  private Duration startUp = Duration.ZERO;

  private Jvm(String name, Path log, Process process, Consumer<String> progress) {
    this.name = name;
    this.log = log;
    this.process = process;
    this.orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread reader = new Thread(() -> read(progress), "reads-" + name);
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param main has a {@code main} method that ends in {@link Orders#serve}
   * @param options of the virtual machine, e.g. {@code -Xmx1g}
   * @param logs a folder; what the process prints is kept there, in a file of its name
   */
  public static Jvm start(
      String name,
      Class<?> main,
      List<String> options,
      List<String> arguments,
      Path logs,
      Consumer<String> progress) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Path log = logs.resolve(name + ".log");
    try {
      Files.createDirectories(logs);
      Files.deleteIfExists(log);
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Jvm jvm = new Jvm(name, log, process, progress);
      jvm.about = jvm.answer(START).path(Orders.READY);
      jvm.startUp = Duration.ofNanos(System.nanoTime() - jvm.begin);
      return jvm;
    } catch (IOException e) {
      throw new UncheckedIOException("Process %s cannot be started".formatted(name), e);
    }
  }

  /** What it said when it was ready. */
  public JsonNode about() {
    return about;
  }

  /** From its start until it was ready. */
  public Duration startUp() {
    return startUp;
  }

  public long pid() {
    return process.pid();
  }

  public JsonNode order(String order, Map<String, ?> wishes) {
    return order(order, wishes, Duration.ofMinutes(30));
  }

  /**
   * @throws IllegalStateException when the order failed, the process ended or the time was over
   */
  public synchronized JsonNode order(String order, Map<String, ?> wishes, Duration patience) {
    try {
      orders.println(order + " " + JSON.writeValueAsString(wishes));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Wishes are numbers and words", e);
    }
    return answer(patience).path("value");
  }

  private JsonNode answer(Duration patience) {
    try {
      @Nullable String line = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (line == null) {
        throw new IllegalStateException(
            "Process %s did not answer within %d s; see %s"
                .formatted(name, patience.toSeconds(), log));
      }
      JsonNode answer = JSON.readTree(line);
      if (answer.has("gone")) {
        answers.add(line);
        throw new IllegalStateException("Process %s ended; see %s".formatted(name, log));
      }
      if (answer.has("problem")) {
        throw new IllegalStateException(
            "Process %s: %s; see %s".formatted(name, answer.path("problem").asText(), log));
      }
      return answer;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Process %s talks nonsense".formatted(name), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private void read(Consumer<String> progress) {
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter kept = new PrintWriter(Files.newBufferedWriter(log), true)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(Orders.PROGRESS)) {
          progress.accept(line.substring(Orders.PROGRESS.length()));
        } else if (line.startsWith(Orders.ANSWER)) {
          answers.add(line.substring(Orders.ANSWER.length()));
        } else {
          kept.println(line);
        }
      }
    } catch (IOException closed) {
      progress.accept("The output of %s broke off: %s".formatted(name, closed.getMessage()));
    } finally {
      answers.add(GONE);
    }
  }

  /** As {@code kill -9} does it. */
  public void kill() {
    process.destroyForcibly();
    waitFor(GOODBYE);
  }

  /** Ends it in good order. */
  @Override
  public void close() {
    orders.close();
    if (!waitFor(GOODBYE)) {
      process.destroyForcibly();
      waitFor(GOODBYE);
    }
  }

  private boolean waitFor(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
