package io.postillion.connectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers one request per connection, does not say that this was all, and hangs up. */
final class CurtServer implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  CurtServer() throws IOException {
    thread.submit(this::serve);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:%d/".formatted(door.getLocalPort()));
  }

  @Override
  public void close() throws IOException {
    door.close();
    thread.shutdown();
  }

  private Void serve() throws IOException {
    while (true) {
      try (Socket guest = door.accept()) {
        read(guest.getInputStream());
        guest
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (SocketException closed) {
        return null;
      }
    }
  }

  /** The head, and a body of at most {@code {}}. */
  private static void read(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      request.append((char) in.read());
    }
    if (request.indexOf("POST") == 0) {
      in.readNBytes(2);
    }
  }
}
