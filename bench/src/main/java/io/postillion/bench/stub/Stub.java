package io.postillion.bench.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network, a model and a CMS on one port. Each answers after its latency, and no thread waits
 * meanwhile.
 */
public final class Stub implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Stub.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Connections that may wait to be accepted: a burst is what this is for. */
  private static final int BACKLOG = 4096;

  private static final int READERS = 4;
  private static final int ANSWERERS = 2;

  private final Tally tally = new Tally();
  private final HttpServer server;
  private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(ANSWERERS);
  private volatile long latencyMillis;
  private volatile long modelMillis;

  /**
   * @param port 0 for any
   * @param latencyMillis of the network and the CMS
   * @param modelMillis of the model
   */
  public Stub(int port, long latencyMillis, long modelMillis) throws IOException {
    this.latencyMillis = latencyMillis;
    this.modelMillis = modelMillis;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    server.setExecutor(readers);
    server.createContext("/posts", this::posts);
    server.createContext("/articles", this::articles);
    server.createContext("/v1/chat/completions", this::model);
    server.createContext("/report", exchange -> answer(exchange, 200, tally.report()));
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  public Tally tally() {
    return tally;
  }

  void slow(long network, long model) {
    latencyMillis = network;
    modelMillis = model;
  }

  private void posts(HttpExchange exchange) throws IOException {
    long now = System.currentTimeMillis();
    String key = lastPart(exchange);
    if (exchange.getRequestMethod().equals("GET")) {
      boolean known = tally.has(key);
      later(exchange, latencyMillis, known ? 200 : 404, known ? sent(key) : Map.of());
      return;
    }
    JsonNode post = JSON.readTree(exchange.getRequestBody());
    tally.arrived(key, post.path("text").asText(), now);
    later(exchange, latencyMillis, 200, sent(key));
  }

  private Map<String, String> sent(String key) {
    return Map.of("id", key, "url", uri() + "/posts/" + key);
  }

  private void articles(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    tally.writtenBack(lastPart(exchange), System.currentTimeMillis());
    later(exchange, latencyMillis, 200, Map.of("ok", true));
  }

  private void model(HttpExchange exchange) throws IOException {
    tally.modelBegins(System.currentTimeMillis());
    exchange.getRequestBody().readAllBytes();
    later.schedule(
        () -> {
          tally.modelEnds(System.currentTimeMillis());
          answer(exchange, 200, completion());
        },
        modelMillis,
        TimeUnit.MILLISECONDS);
  }

  /** As an OpenAI-compatible server says it. */
  private static Map<String, Object> completion() {
    String draft =
        """
        {"sentences":[{"text":"The workshop repairs bicycles on Saturdays.","sources":[1]},\
        {"text":"Bring yours along.","sources":[2]}],"hashtags":["bicycle"]}""";
    return Map.of(
        "id",
        "bench",
        "object",
        "chat.completion",
        "created",
        System.currentTimeMillis() / 1000,
        "model",
        "bench",
        "choices",
        List.of(
            Map.of(
                "index",
                0,
                "message",
                Map.of("role", "assistant", "content", draft),
                "finish_reason",
                "stop")),
        "usage",
        Map.of("prompt_tokens", 100, "completion_tokens", 40, "total_tokens", 140));
  }

  private static String lastPart(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void later(HttpExchange exchange, long millis, int status, Object body) {
    later.schedule(() -> answer(exchange, status, body), millis, TimeUnit.MILLISECONDS);
  }

  private static void answer(HttpExchange exchange, int status, Object body) {
    try (exchange) {
      byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    } catch (IOException gone) {
      LOG.info("Somebody did not wait for the answer: {}", gone.toString());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    readers.shutdownNow();
    later.shutdownNow();
  }
}
