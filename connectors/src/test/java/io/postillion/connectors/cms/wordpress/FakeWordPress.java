package io.postillion.connectors.cms.wordpress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists and shows posts the way WordPress was measured to: times are local and of whole seconds,
 * bounds exclude, posts of the same second come in any order, and a page past the end is a 400.
 */
final class FakeWordPress implements ResponseDefinitionTransformerV2 {

  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** A post as it is stored. */
  record Post(
      long id,
      String title,
      String content,
      String status,
      Instant published,
      Instant modified,
      boolean broken) {}

  private final Map<Long, Post> posts = new LinkedHashMap<>();
  private final Random chance = new Random(42);

  synchronized void clear() {
    posts.clear();
  }

  synchronized void put(Post post) {
    posts.put(post.id(), post);
  }

  synchronized void remove(long id) {
    posts.remove(id);
  }

  synchronized Post get(long id) {
    return posts.get(id);
  }

  @Override
  public String getName() {
    return "fake-wordpress";
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public synchronized ResponseDefinition transform(ServeEvent event) {
    Request request = event.getRequest();
    String path = request.getUrl().replaceAll("\\?.*", "");
    if (path.endsWith("/posts")) {
      return list(request);
    }
    return show(Long.parseLong(path.replaceAll(".*/posts/", "")));
  }

  private ResponseDefinition list(Request request) {
    List<Post> found = new ArrayList<>(posts.values().stream().filter(matches(request)).toList());
    Collections.shuffle(found, chance);
    String order = parameter(request, "orderby");
    if ("include".equals(order)) {
      List<String> ids = List.of(parameter(request, "include").split(","));
      found.sort(Comparator.comparing(post -> ids.indexOf(Long.toString(post.id()))));
    } else {
      found.sort(
          switch (String.valueOf(order)) {
            case "id" -> Comparator.comparing(Post::id);
            case "modified" -> Comparator.comparing(post -> local(post.modified()));
            default -> Comparator.comparing(post -> local(post.published()));
          });
    }
    int size = Integer.parseInt(parameter(request, "per_page"));
    int page =
        parameter(request, "page") == null ? 1 : Integer.parseInt(parameter(request, "page"));
    int pages = (found.size() + size - 1) / size;
    if (page > Math.max(pages, 1)) {
      return error(400, "rest_post_invalid_page_number");
    }
    List<Post> shown = found.stream().skip((page - 1L) * size).limit(size).toList();
    boolean full = parameter(request, "_fields").contains("content");
    if (full && shown.stream().anyMatch(Post::broken)) {
      return error(500, "internal_server_error");
    }
    ArrayNode body = JsonNodeFactory.instance.arrayNode();
    shown.forEach(post -> body.add(json(post, full)));
    return ResponseDefinitionBuilder.responseDefinition()
        .withHeader("Content-Type", "application/json; charset=UTF-8")
        .withHeader("X-WP-Total", Integer.toString(found.size()))
        .withHeader("X-WP-TotalPages", Integer.toString(pages))
        .withBody(body.toString())
        .build();
  }

  private Predicate<Post> matches(Request request) {
    String include = parameter(request, "include");
    return post ->
        post.status().equals("publish")
            && (include == null
                || Arrays.asList(include.split(",")).contains(Long.toString(post.id())))
            && isWithin(request, "after", "before", post, Post::published)
            && isWithin(request, "modified_after", "modified_before", post, Post::modified);
  }

  private static boolean isWithin(
      Request request, String after, String before, Post post, Function<Post, Instant> time) {
    LocalDateTime local = local(time.apply(post));
    return Stream.ofNullable(parameter(request, after))
            .allMatch(bound -> local.isAfter(local(Instant.parse(bound))))
        && Stream.ofNullable(parameter(request, before))
            .allMatch(bound -> local.isBefore(local(Instant.parse(bound))));
  }

  private ResponseDefinition show(long id) {
    Post post = posts.get(id);
    if (post == null) {
      return error(404, "rest_post_invalid_id");
    }
    if (post.broken()) {
      return error(500, "internal_server_error");
    }
    if (!post.status().equals("publish")) {
      return error(403, "rest_forbidden");
    }
    return ResponseDefinitionBuilder.responseDefinition()
        .withHeader("Content-Type", "application/json; charset=UTF-8")
        .withBody(json(post, true).toString())
        .build();
  }

  private static ResponseDefinition error(int status, String code) {
    return ResponseDefinitionBuilder.responseDefinition()
        .withStatus(status)
        .withHeader("Content-Type", "application/json; charset=UTF-8")
        .withBody(
            """
            {"code":"%s","message":"Said WordPress","data":{"status":%d}}"""
                .formatted(code, status))
        .build();
  }

  private static ObjectNode json(Post post, boolean full) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", post.id());
    json.put("date_gmt", gmt(post.published()));
    json.put("modified_gmt", gmt(post.modified()));
    if (!full) {
      return json;
    }
    json.put("status", post.status());
    json.put("link", "https://acme.example/?p=" + post.id());
    json.putObject("title").put("rendered", post.title());
    json.putObject("content").put("rendered", post.content()).put("protected", false);
    return json;
  }

  private static String gmt(Instant time) {
    return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC) + "";
  }

  private static LocalDateTime local(Instant time) {
    return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.SECONDS), ZONE);
  }

  private static @Nullable String parameter(Request request, String name) {
    return request.queryParameter(name).isPresent()
        ? request.queryParameter(name).firstValue()
        : null;
  }
}
