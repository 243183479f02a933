package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.postillion.core.flow.Question;
import io.postillion.processes.rest.RestEngine;
import io.postillion.processes.rest.RestSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine that others use, too. */
class RestQuestionWatchTest {

  private static final String POST = UUID.randomUUID().toString();

  private final List<Question> asked = new ArrayList<>();
  private HttpServer server;
  private RestQuestionWatch watch;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/task",
        exchange ->
            answer(
                exchange,
                "[%s, %s, %s]"
                    .formatted(
                        task("foreign", "desk:review-post"),
                        task("theirs", "embedded:app:form.html"),
                        task("ours", "desk:review-post"))));
    server.createContext(
        "/variable-instance",
        exchange ->
            answer(
                exchange,
                "[%s, %s, %s, %s]"
                    .formatted(
                        variable("foreign", "brandId", "acme"),
                        variable("foreign", "postId", "order 4711"),
                        variable("ours", "brandId", "acme"),
                        variable("ours", "postId", POST))));
    server.start();
    watch =
        new RestQuestionWatch(
            new RestEngine(
                new RestSettings(
                    URI.create("http://localhost:" + server.getAddress().getPort()),
                    null,
                    null,
                    null,
                    Duration.ofSeconds(2))),
            asked::add);
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private static String task(String name, String formKey) {
    return """
    {"id": "task-%s", "formKey": "%s", "executionId": "%s", "processInstanceId": "%s",
     "created": "2026-11-29T08:00:00.000+0000"}
    """
        .formatted(name, formKey, name, name);
  }

  private static String variable(String scope, String name, String value) {
    return """
    {"executionId": "%s", "name": "%s", "value": "%s"}
    """
        .formatted(scope, name, value);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Test
  void a_question_of_others_that_nobody_can_read_keeps_none_of_ours_from_being_told() {
    watch.look();
    watch.look();

    assertThat(asked).extracting(Question::task).containsExactly("task-ours");
    assertThat(asked.get(0).post()).hasToString(POST);
  }
}
