package io.postillion.processes.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the engine's REST API. Its address is the operator's configuration; redirects are
 * not followed, and every call has a limit in time and size.
 */
public final class RestEngine {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int MAX_BYTES = 16 * 1024 * 1024;
  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int BAD_GATEWAY = 502;

  private final RestSettings settings;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public RestEngine(RestSettings settings) {
    this.settings = settings;
  }

  /** How long the engine keeps a question for work open. */
  public Duration patience() {
    return settings.longPoll();
  }

  /** The version that the engine says it has. */
  public String version() {
    return get("/version", Map.of()).path("version").asText("unknown");
  }

  /**
   * @throws ProcessEngineException when there is no such thing
   * @throws EngineAwayException when there is no answer
   */
  public JsonNode get(String path, Map<String, String> query) {
    return find(path, query)
        .orElseThrow(() -> new ProcessEngineException("The engine has no " + path));
  }

  /** Empty when the engine has no such thing. */
  public Optional<JsonNode> find(String path, Map<String, String> query) {
    String question =
        query.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        request(question.isEmpty() ? path : path + "?" + question, ANSWER).build();
    HttpResponse<byte[]> answer = await(path, send(request), ANSWER);
    return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(read(path, answer));
  }

  /**
   * @throws OptimisticLockingException when the engine collided with itself and may be told again
   * @throws ProcessEngineException when the engine refuses
   * @throws EngineAwayException when there is no answer
   */
  public JsonNode post(String path, Object body) {
    CompletableFuture<HttpResponse<byte[]>> answer = send(posting(path, body, ANSWER));
    return read(path, await(path, answer, ANSWER));
  }

  /** A question that the engine answers when it has something to say, or after a while. */
  public CompletableFuture<HttpResponse<byte[]>> ask(String path, Object body, Duration wait) {
    return send(posting(path, body, wait.plus(ANSWER)));
  }

  /** What {@link #ask} brought; missing when it was cancelled. */
  public JsonNode answer(
      String path, CompletableFuture<HttpResponse<byte[]>> asked, Duration wait) {
    try {
      return read(path, await(path, asked, wait.plus(ANSWER)));
    } catch (CancellationException stopped) {
      return MissingNode.getInstance();
    }
  }

  /** Several files as one deployment; what did not change is not deployed again. */
  public void deploy(String name, Map<String, byte[]> files) {
    Multipart form = new Multipart();
    form.text("deployment-name", name);
    form.text("deployment-source", name);
    form.text("enable-duplicate-filtering", "true");
    files.forEach(form::file);
    HttpRequest request =
        request("/deployment/create", ANSWER)
            .header("Content-Type", form.type())
            .POST(BodyPublishers.ofByteArray(form.bytes()))
            .build();
    read("/deployment/create", await("/deployment/create", send(request), ANSWER));
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** What {@link #text} wrote. */
  public JsonNode parsed(String text) {
    return parsed("our own notes", text.getBytes(StandardCharsets.UTF_8));
  }

  /** As JSON. */
  public String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void put(String path, Object body) {
    HttpRequest request =
        request(path, ANSWER)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(text(body)))
            .build();
    read(path, await(path, send(request), ANSWER));
  }

  private HttpRequest posting(String path, Object body, Duration limit) {
    return request(path, limit)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(text(body)))
        .build();
  }

  private HttpRequest.Builder request(String path, Duration limit) {
    String base = settings.url().toString().replaceFirst("/+$", "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(limit)
            .header("Accept", "application/json");
    @Nullable String who = settings.authorization();
    return who == null ? request : request.header("Authorization", who);
  }

  private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
    return http.sendAsync(request, head -> new Bounded(MAX_BYTES));
  }

  private HttpResponse<byte[]> await(
      String path, CompletableFuture<HttpResponse<byte[]>> answer, Duration limit) {
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurry) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new EngineAwayException("Nobody waits for the engine any more", hurry);
    } catch (ExecutionException | TimeoutException away) {
      answer.cancel(true);
      throw new EngineAwayException(
          "The engine at %s does not answer to %s: %s. Check postillion.engine.remote.url and the engine."
              .formatted(settings.url(), path, reason(away)),
          away);
    }
  }

  private static String reason(Exception away) {
    return String.valueOf(away.getCause() == null ? away : away.getCause());
  }

  private JsonNode read(String path, HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      throw new EngineAwayException(
          "The engine at %s does not let us do %s (%d). Check postillion.engine.remote.user, password or token, and their rights."
              .formatted(settings.url(), path, status));
    }
    if (status >= BAD_GATEWAY) {
      throw new EngineAwayException(
          "The engine at %s is out of reach (%d).".formatted(settings.url(), status));
    }
    JsonNode body = parsed(path, answer.body());
    if (status / HUNDRED == SUCCESS) {
      return body;
    }
    String type = body.path("type").asText("");
    String message =
        "%s: %s %s".formatted(path, type, body.path("message").asText("status " + status)).strip();
    throw type.equals("OptimisticLockingException")
        ? new OptimisticLockingException(message)
        : new ProcessEngineException(message);
  }

  private JsonNode parsed(String path, byte[] body) {
    try {
      return body.length == 0 ? MissingNode.getInstance() : json.readTree(body);
    } catch (IOException garbled) {
      throw new EngineAwayException(
          "What answers at %s to %s is no engine. Check postillion.engine.remote.url."
              .formatted(settings.url(), path),
          garbled);
    }
  }
}
