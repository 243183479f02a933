package io.postillion.connectors.cms.wordpress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.cms.text.HtmlText;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.core.Secret;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Unauthorised;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;

/** Calls the routes of one site's REST API, and understands its refusals and its hosts' pages. */
final class WordPressApi {

  private final String who;
  private final WordPressSettings settings;
  private final Http http;
  private final HttpFailures failures;

  /**
   * @param who begins the messages
   */
  WordPressApi(String who, WordPressSettings settings, Http http, Clock clock) {
    this.who = who;
    this.settings = settings;
    this.http = http;
    Secret password = settings.applicationPassword();
    this.failures =
        password == null ? new HttpFailures(who, clock) : new HttpFailures(who, clock, password);
  }

  /**
   * @param route e.g. {@code /wp/v2/posts}
   */
  Call get(String route, Map<String, String> query) {
    HttpUrl.Builder url = url(route);
    query.forEach(url::addQueryParameter);
    return authorised(Call.get(url.build().uri()));
  }

  /** A POST that may be repeated: the same again changes nothing. */
  Call put(String route, String json) {
    return authorised(Call.postJson(url(route).build().uri(), json).harmless());
  }

  private HttpUrl.Builder url(String route) {
    HttpUrl.Builder site = HttpUrl.get(settings.site().toString()).newBuilder();
    return settings.plainPermalinks()
        ? site.addPathSegment("").addQueryParameter("rest_route", route)
        : site.addPathSegments("wp-json" + route);
  }

  private Call authorised(Call call) {
    Call json = call.with("Accept", "application/json");
    Secret password = settings.applicationPassword();
    if (password == null) {
      return json;
    }
    String login = settings.user() + ":" + password.reveal();
    return json.with(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
  }

  Answer send(Call call) {
    return http.send(call);
  }

  /**
   * @throws Failure when the answer is no success or no JSON
   */
  JsonNode json(Call call, Answer answer) {
    if (isWebPage(answer)) {
      throw webPage(call, answer);
    }
    if (answer.status() == 404 && code(answer).equals("rest_no_route")) {
      throw new Rejected(
          "%s knows no route %s. It needs WordPress 5.7 or newer with its REST API switched on."
              .formatted(who, call.uri().getPath()));
    }
    if (answer.status() == 401 && settings.isAnonymous()) {
      throw new Unauthorised(
          "%s lets nobody read its articles without logging in (401 %s). Give it a user and an application password."
              .formatted(who, code(answer)));
    }
    if (answer.status() == 401) {
      throw new Unauthorised(
          "%s does not know us (401 %s). The application password of '%s' is wrong or revoked, or the web server drops the header Authorization: make a new one under Users → Profile, or mend the server."
              .formatted(who, code(answer), settings.user()));
    }
    return failures.json(call, answer);
  }

  JsonNode json(Call call) {
    return json(call, send(call));
  }

  /** What it means that the answer to this call is no success. */
  Failure failure(Call call, Answer answer) {
    return failures.of(call, answer);
  }

  /** WordPress's own word for an error; empty when the answer is none of its own. */
  static String code(Answer answer) {
    try {
      return answer.json().path("code").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static boolean isWebPage(Answer answer) {
    return answer.header("Content-Type").orElse("").startsWith("text/html")
        || answer.text().stripLeading().startsWith("<");
  }

  /** From a host, a firewall, a maintenance page, or PHP that prints its warnings. */
  private Failure webPage(Call call, Answer answer) {
    String title = HtmlText.line(Jsoup.parse(answer.text()).title());
    String page = "answered with a web page (%d, “%s”)".formatted(answer.status(), title);
    URI address = call.uri();
    return switch (answer.status()) {
      case 401, 403 ->
          new Unauthorised(
              "%s %s: something in front of WordPress, such as a firewall, keeps us out. Let it pass %s."
                  .formatted(who, page, address.getPath()));
      case 404 ->
          new Rejected(
              "%s %s: there is no REST API at %s. Correct the address of the site, or set plain permalinks."
                  .formatted(who, page, address.getPath()));
      case 200 ->
          new Rejected(
              "%s %s instead of data. Open %s://%s%s in a browser to see what stands in the way."
                  .formatted(
                      who, page, address.getScheme(), address.getAuthority(), address.getPath()));
      default -> failures.of(call, answer);
    };
  }
}
