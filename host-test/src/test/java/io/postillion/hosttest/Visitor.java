package io.postillion.hosttest;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser of their own: one session, whoever they log in as. */
final class Visitor {

  private static final Pattern CSRF =
      Pattern.compile("name=\"_csrf\"[^>]*?value=\"([^\"]+)\"", Pattern.DOTALL);

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String home;

  Visitor(int port) {
    this.home = "http://localhost:" + port;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(home + path)).header("Accept", "text/html, */*"));
  }

  /** Fills in the form of a page, with its token. */
  HttpResponse<String> post(String page, String action, String... fields) {
    Matcher token = CSRF.matcher(get(page).body());
    StringBuilder form = new StringBuilder();
    if (token.find()) {
      form.append("_csrf=").append(encoded(token.group(1)));
    }
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return send(
        HttpRequest.newBuilder(URI.create(home + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  HttpResponse<String> logIn(String page, String user, String password) {
    return post(page, page, "username", user, "password", password);
  }

  static String to(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("nowhere");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
