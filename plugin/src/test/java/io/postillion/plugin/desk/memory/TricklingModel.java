package io.postillion.plugin.desk.memory;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.postillion.connectors.ai.assist.ModelAssistant;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.ProviderKind;
import io.postillion.connectors.ai.model.ProviderSettings;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Assistant;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A provider that speaks OpenAI's stream word by word, as far as a test lets it. */
public final class TricklingModel implements AutoCloseable {

  private static final int PATIENCE = 20;

  /** What it says next, or what it waits for. */
  @FunctionalInterface
  public interface Step {
    void play(Connection connection) throws Exception;
  }

  private final ServerSocket server;
  private final AiCalls calls = new MemoryCalls();
  private final BlockingQueue<List<Step>> scripts = new LinkedBlockingQueue<>();
  private final CountDownLatch hungUp = new CountDownLatch(1);

  public TricklingModel() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "trickling-model");
    thread.setDaemon(true);
    thread.start();
  }

  /** What is on record of it, and of nothing else. */
  public AiCalls calls() {
    return calls;
  }

  Assistant assistant() {
    return new ModelAssistant(
        Models.of(
            List.of(
                new ProviderSettings(
                    "slow",
                    ProviderKind.OPENAI,
                    URI.create("http://localhost:" + server.getLocalPort()),
                    null,
                    "gpt-slow",
                    Duration.ofSeconds(PATIENCE),
                    null,
                    true)),
            Duration.ofMinutes(1),
            HttpSettings.defaults(),
            calls,
            Clock.systemUTC(),
            pause -> {}));
  }

  public void plays(Step... steps) {
    scripts.add(List.of(steps));
  }

  public boolean wasHungUp() throws InterruptedException {
    return hungUp.await(PATIENCE, TimeUnit.SECONDS);
  }

  public static Step says(String text) {
    return connection ->
        connection.data(
            "{\"choices\":[{\"index\":0,\"delta\":{\"content\":%s},\"finish_reason\":null}]}"
                .formatted(JsonNodeFactory.instance.textNode(text)));
  }

  public static Step awaits(CountDownLatch latch) {
    return connection -> {
      if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody let it go on");
      }
    };
  }

  public static Step ends() {
    return connection -> {
      connection.data("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
      connection.data("[DONE]");
      connection.write("0\r\n\r\n");
    };
  }

  /** Nothing more until the other side hangs up. */
  public Step waits() {
    return connection -> {
      try {
        while (connection.in.read() >= 0) {
          // nothing more is to be said
        }
      } finally {
        hungUp.countDown();
      }
    };
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
          if (line.startsWith("Content-Length:")) {
            length = Integer.parseInt(line.substring(15).strip());
          }
        }
        in.skipNBytes(length);
        Connection connection = new Connection(in, socket.getOutputStream());
        connection.write(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        List<Step> script = scripts.poll(PATIENCE, TimeUnit.SECONDS);
        for (Step step : script == null ? List.<Step>of() : script) {
          step.play(connection);
        }
      } catch (Exception gone) {
        // the test sees what it left undone
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** Of one request. */
  public record Connection(InputStream in, OutputStream out) {

    private void data(String event) throws IOException {
      byte[] bytes = "data: %s\n\n".formatted(event).getBytes(StandardCharsets.UTF_8);
      write(Integer.toHexString(bytes.length) + "\r\n");
      out.write(bytes);
      write("\r\n");
    }

    private void write(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
