package io.postillion.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at the desk, who logs in and looks at pages one after the other. */
public final class Browser {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final double NANOS_PER_MILLI = 1e6;

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(Version.HTTP_1_1)
          .followRedirects(Redirect.NORMAL)
          .cookieHandler(new CookieManager())
          .build();

  public Browser(int port) {
    this.base = "http://localhost:" + port;
  }

  public void login(String name, String password) {
    Matcher token = TOKEN.matcher(send(HttpRequest.newBuilder(at("/login"))).body());
    if (!token.find()) {
      throw new IllegalStateException("The login page has no token to send back");
    }
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(name), encoded(password), encoded(token.group(1)));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (answer.uri().getPath().endsWith("/login")) {
      throw new IllegalStateException("The login of %s was refused".formatted(name));
    }
  }

  /** Milliseconds until the whole answer was there. */
  double get(String path) {
    long begin = System.nanoTime();
    send(HttpRequest.newBuilder(at(path)));
    return (System.nanoTime() - begin) / NANOS_PER_MILLI;
  }

  /** The page, with the headers that it came with. */
  public HttpResponse<String> page(String path) {
    return send(HttpRequest.newBuilder(at(path)));
  }

  JsonNode json(String path) {
    try {
      return JSON.readTree(send(HttpRequest.newBuilder(at(path))).body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(path + " does not answer with JSON", e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "%s answers %d".formatted(answer.uri(), answer.statusCode()));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException("The desk does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private URI at(String path) {
    return URI.create(base + path);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
