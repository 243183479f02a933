package io.postillion.plugin.connect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Mastodon server with a few accounts, each token that of one. */
final class PaperMastodon implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, String> accounts = new ConcurrentHashMap<>();
  private final List<String> statuses = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Runnable> meanwhile = new ConcurrentLinkedQueue<>();

  PaperMastodon() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void give(String token, String account) {
    accounts.put(token, account);
  }

  void revoke(String token) {
    accounts.remove(token);
  }

  /** Something else happens while it is asked the next time. */
  void meanwhile(Runnable something) {
    meanwhile.add(something);
  }

  /** Each as account, colon, text, visibility. */
  List<String> statuses() {
    return statuses;
  }

  /** The tokens that came, the same one as often as it came. */
  List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String token =
        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
            .replaceFirst("Bearer ", "");
    asked.add(token);
    Runnable something = meanwhile.poll();
    if (something != null) {
      something.run();
    }
    String account = accounts.get(token);
    String path = exchange.getRequestURI().getPath();
    if (account == null) {
      say(exchange, 401, Map.of("error", "The access token is invalid"));
    } else if (path.equals("/api/v1/accounts/verify_credentials")) {
      say(exchange, 200, Map.of("id", "id-" + account, "acct", account));
    } else if (path.equals("/api/v1/statuses")) {
      var status = JSON.readTree(exchange.getRequestBody().readAllBytes());
      statuses.add(
          "%s: %s (%s)"
              .formatted(
                  account, status.path("status").asText(), status.path("visibility").asText()));
      String id = Integer.toString(statuses.size());
      say(exchange, 200, Map.of("id", id, "url", address() + "/@" + account + "/" + id));
    } else if (path.endsWith("/statuses")) {
      say(exchange, 200, List.of());
    } else {
      say(exchange, 404, Map.of("error", "Record not found"));
    }
  }

  private static void say(HttpExchange exchange, int status, Object json) throws IOException {
    byte[] answer = JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
