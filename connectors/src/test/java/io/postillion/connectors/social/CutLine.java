package io.postillion.connectors.social;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line to a server on this machine that breaks in the middle of some requests: the server gets
 * their first half and nobody an answer. All others it passes on, one for each connection.
 */
final class CutLine implements AutoCloseable {

  private static final Pattern LENGTH =
      Pattern.compile("^Content-Length: *(\\d+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern KEPT_OPEN =
      Pattern.compile("^Connection:.*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private final int server;
  private final BiPredicate<String, String> cut;
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger cuts = new AtomicInteger();

  /**
   * @param server its port
   * @param cut the method and the path of requests that do not get through
   */
  CutLine(int server, BiPredicate<String, String> cut) throws IOException {
    this.server = server;
    this.cut = cut;
    threads.submit(this::open);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:%d".formatted(door.getLocalPort()));
  }

  /** How many requests were cut. */
  int cuts() {
    return cuts.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdown();
  }

  private Void open() throws IOException {
    while (true) {
      try {
        Socket guest = door.accept();
        threads.submit(() -> serve(guest));
      } catch (SocketException closed) {
        return null;
      }
    }
  }

  private Void serve(Socket client) throws IOException {
    try (Socket guest = client;
        Socket host = new Socket(InetAddress.getLoopbackAddress(), server)) {
      String head = head(guest.getInputStream());
      String[] line = head.split(" ", 3);
      Matcher length = LENGTH.matcher(head);
      int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
      boolean whole = line.length < 3 || !cut.test(line[0], line[1]);
      host.getOutputStream()
          .write(
              KEPT_OPEN
                  .matcher(head)
                  .replaceAll("Connection: close")
                  .getBytes(StandardCharsets.ISO_8859_1));
      host.getOutputStream().write(guest.getInputStream().readNBytes(whole ? body : body / 2));
      if (whole) {
        host.getInputStream().transferTo(guest.getOutputStream());
      } else {
        cuts.incrementAndGet();
      }
    }
    return null;
  }

  /** The request line and the headers, with the empty line after them. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.append((char) next);
      if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
        break;
      }
    }
    return head.toString();
  }
}
