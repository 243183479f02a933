package io.postillion.plugin.desk.memory;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where X gives tokens: for the code {@code good} one of two hours. */
public final class PaperX {

  private final HttpServer server;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  PaperX() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          String form =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(form);
          boolean isGood = !form.contains("code=") || form.contains("code=good");
          byte[] answer = answer(exchange.getRequestURI().getPath(), isGood);
          exchange.sendResponseHeaders(isGood ? 200 : 400, answer.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
          }
        });
    server.start();
  }

  /** The forms that came in. */
  public List<String> asked() {
    return asked;
  }

  String at(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  void stop() {
    server.stop(0);
  }

  private static byte[] answer(String path, boolean isGood) {
    String json =
        !isGood
            ? "{\"error\": \"invalid_grant\"}"
            : path.equals("/me")
                ? "{\"data\": {\"username\": \"velo\"}}"
                : "{\"access_token\": \"planted a1\", \"expires_in\": 7200}";
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
