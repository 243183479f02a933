package io.postillion.hosttest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The {@link Platform} in its own JVM. */
final class PlatformProcess implements AutoCloseable {

  private final Process process;
  private final int port;

  private PlatformProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param port 0 for any
   */
  static PlatformProcess start(Path database, int port) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Platform.class.getName(),
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:h2:file:"
                    + database.resolve("platform")
                    + ";WRITE_DELAY=0",
                "--spring.flyway.enabled=false",
                "--camunda.bpm.auto-deployment-enabled=false",
                "--camunda.bpm.generic-properties.properties.history-removal-time-strategy=start",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader words =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = words.readLine(); line != null; line = words.readLine()) {
      if (line.startsWith(Platform.READY)) {
        int listens = Integer.parseInt(line.substring(Platform.READY.length()));
        Thread reader = new Thread(() -> words.lines().forEach(System.out::println));
        reader.setDaemon(true);
        reader.start();
        return new PlatformProcess(process, listens);
      }
      System.out.println(line);
    }
    throw new IllegalStateException("The platform did not start");
  }

  int port() {
    return port;
  }

  /** As in a power cut. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
