package io.postillion.bench.injections;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All of the internet that there is: the HTTP proxy through which every request of the product
 * goes. Known hosts answer; what was asked of any other is written down.
 */
final class Outside implements AutoCloseable {

  /** A request, as it came to the proxy. */
  record Request(String method, String address, Map<String, String> headers, String body) {

    String path() {
      return String.valueOf(URI.create(address).getPath());
    }
  }

  /** Answers with JSON, or null for 404. */
  interface Site {

    @Nullable String answer(Request request) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
  private static final int LONGEST_HEAD = 64 * 1024;

  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final List<String> strangers = new CopyOnWriteArrayList<>();
  private final ServerSocket door;
  private final ServerSocket canary;
  private final ExecutorService threads = Executors.newCachedThreadPool(Outside::quiet);

  Outside() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("No port is free", e);
    }
    threads.execute(() -> listen(door, this::serve));
    threads.execute(
        () -> listen(canary, caller -> strangers.add("somebody knocked at the canary")));
  }

  private static Thread quiet(Runnable work) {
    Thread thread = new Thread(work, "outside");
    thread.setDaemon(true);
    return thread;
  }

  /** Where the product sends its requests. */
  URI proxy() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** Host and port of somebody who only listens; no proxy is needed to get there. */
  String canary() {
    return "127.0.0.1:" + canary.getLocalPort();
  }

  void site(String host, Site site) {
    sites.put(host, site);
  }

  /** Method and address of all requests to hosts that nobody knows, and forgets them. */
  List<String> strangers() {
    List<String> all = List.copyOf(strangers);
    strangers.removeAll(all);
    return all;
  }

  private interface Guest {

    void receive(Socket caller) throws IOException;
  }

  private void listen(ServerSocket server, Guest guest) {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        threads.execute(() -> receive(caller, guest));
      } catch (IOException closed) {
        LOG.debug("Nobody is let in any more", closed);
      }
    }
  }

  private static void receive(Socket caller, Guest guest) {
    try (caller) {
      guest.receive(caller);
    } catch (IOException gone) {
      LOG.debug("Somebody left in the middle of a request", gone);
    }
  }

  private void serve(Socket caller) throws IOException {
    Request request = read(caller.getInputStream());
    Site site =
        request.method().equals("CONNECT")
            ? null
            : sites.get(String.valueOf(URI.create(request.address()).getHost()));
    if (site == null) {
      strangers.add(request.method() + " " + request.address());
    }
    String body = site == null ? null : site.answer(request);
    byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
            .formatted(body == null ? "404 Not Found" : "200 OK", bytes.length);
    caller.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    caller.getOutputStream().write(bytes);
    caller.getOutputStream().flush();
  }

  private static Request read(InputStream in) throws IOException {
    List<String> head = head(in).lines().toList();
    Map<String, String> headers = new HashMap<>();
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String[] first = head.get(0).split(" ", 3);
    return new Request(
        first[0], first[1], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    for (int one = in.read(); one >= 0 && read.size() < LONGEST_HEAD; one = in.read()) {
      read.write(one);
      if (one == '\n' && read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        return read.toString(StandardCharsets.ISO_8859_1).strip();
      }
    }
    throw new IOException("That was no request");
  }

  @Override
  public void close() {
    try {
      door.close();
      canary.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
