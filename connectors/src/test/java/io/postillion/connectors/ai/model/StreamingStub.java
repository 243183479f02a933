package io.postillion.connectors.ai.model;

import io.postillion.core.Secret;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An endpoint that speaks word by word, and holds back or breaks off as a test wants it to. */
public final class StreamingStub implements AutoCloseable {

  private static final int PATIENCE = 20;

  /** What it does with one request. */
  @FunctionalInterface
  public interface Script {
    void play(Stage stage) throws Exception;
  }

  private final ServerSocket server;
  private final StreamingWire wire;
  private final BlockingQueue<Script> scripts = new LinkedBlockingQueue<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch hungUp = new CountDownLatch(1);

  public StreamingStub(StreamingWire wire) throws IOException {
    this.wire = wire;
    this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "streaming-provider");
    thread.setDaemon(true);
    thread.start();
  }

  public ProviderSettings settings(String name) {
    return new ProviderSettings(
        name,
        wire.kind(),
        URI.create("http://localhost:" + server.getLocalPort() + "/v1"),
        Secret.of("sk-planted"),
        "some-model",
        Duration.ofSeconds(PATIENCE),
        null,
        true);
  }

  /** One after the other. */
  public void plays(Script... one) {
    scripts.addAll(List.of(one));
  }

  /** First line and body of the requests that came, the oldest first. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** Whether the other side closed the connection. */
  public boolean wasHungUp() throws InterruptedException {
    return hungUp.await(PATIENCE, TimeUnit.SECONDS);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        String line = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
          if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
            length = Integer.parseInt(header.substring(15).strip());
          }
        }
        asked.add(line + "\n" + new String(in.readNBytes(length), StandardCharsets.UTF_8));
        Script script = scripts.poll(PATIENCE, TimeUnit.SECONDS);
        if (script != null) {
          script.play(new Stage(in, socket.getOutputStream()));
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

  /** The connection of one request. */
  public final class Stage {

    private final InputStream in;
    private final OutputStream out;

    private Stage(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    /** Refuses. */
    public void fails(int status) throws IOException {
      write("HTTP/1.1 %d No\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}".formatted(status));
    }

    public Stage begins() throws IOException {
      write(
          "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
              .formatted(wire.contentType()));
      return chunk(wire.begin());
    }

    /** In pieces of a few characters. */
    public Stage says(String text) throws IOException {
      for (int at = 0; at < text.length(); at += 7) {
        chunk(wire.words(text.substring(at, Math.min(at + 7, text.length()))));
      }
      return this;
    }

    public Stage complains(String problem) throws IOException {
      return chunk(wire.trouble(problem));
    }

    /** With 50 tokens read and 9 written. */
    public void ends() throws IOException {
      chunk(wire.end());
      write("0\r\n\r\n");
    }

    /** Holds back what comes next. */
    public Stage awaits(CountDownLatch latch) throws InterruptedException {
      if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody let it go on");
      }
      return this;
    }

    /** Says nothing more until the other side hangs up. */
    public void waits() throws IOException {
      try {
        while (in.read() >= 0) {
          // nothing more is to be said
        }
      } finally {
        hungUp.countDown();
      }
    }

    private Stage chunk(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0) {
        write(Integer.toHexString(bytes.length) + "\r\n");
        out.write(bytes);
        write("\r\n");
      }
      return this;
    }

    private void write(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
