package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An article of a real WordPress, approved in a real browser, on a real Bluesky server and a real
 * Mastodon-API server, with PostgreSQL below. The servers are started by the scripts in {@code
 * app/src/test/real}; their settings come from the environment.
 */
@Tag("real")
class RealWorldTest {

  private static final BrandId BRAND = new BrandId("acme");
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> env = System.getenv();

  @Test
  void an_article_goes_from_wordpress_to_both_networks_and_its_permalinks_come_back()
      throws Exception {
    for (String name :
        List.of("WP_BASE", "WP_ADMIN_APP_PASSWORD", "PDS_BASE", "PDS_HANDLE", "MASTODON_BASE")) {
      assumeTrue(env.containsKey(name), name + " is not set: start app/src/test/real/*.sh first");
    }
    assumeTrue(Chrome.installed().isPresent(), "No Chromium found");
    String mark = letters();

    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        ConfigurableApplicationContext application = start(postgres);
        Chrome chrome = new Chrome(Chrome.installed().orElseThrow())) {
      String base =
          "http://localhost:"
              + ((ServletWebServerApplicationContext) application).getWebServer().getPort();
      Instant published = Instant.now();
      int article = publishArticle(mark);

      List<PostId> posts = waitingForReview(application, 2);
      System.out.printf(
          "from article to drafts waiting: %d ms%n",
          Duration.between(published, Instant.now()).toMillis());
      approveAll(chrome, base, posts);

      Posts store = application.getBean(Posts.class);
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(store.list(BRAND, PostFilter.all()))
                      .hasSize(2)
                      .allSatisfy(
                          post ->
                              assertThat(post.status())
                                  .as(post.attention())
                                  .isEqualTo(PostStatus.PUBLISHED)));
      assertThatBlueskyShows(mark);
      assertThatMastodonShows(mark);
      assertThatWordPressKnows(article);
    }
  }

  /** Letters only: the checks would rightly ask where a figure comes from. */
  private static String letters() {
    return UUID.randomUUID()
        .toString()
        .replaceAll("[^a-f]", "")
        .concat("abcdef")
        .substring(0, 6)
        .concat(Long.toString(System.nanoTime() % 1_000_000, 36).replaceAll("[0-9]", "z"));
  }

  private ConfigurableApplicationContext start(EmbeddedPostgres postgres) {
    return new SpringApplicationBuilder(PostillionApplication.class)
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--postillion.ingest.every=2s",
            "--postillion.http.allowed-hosts=127.0.0.1,localhost",
            "--postillion.people.paul.name=Paul",
            "--postillion.people.paul.password-hash={noop}a-long-password",
            "--postillion.people.paul.roles=manager,approver,admin",
            "--postillion.people.paul.brands=acme",
            "--postillion.brands.acme.name=Acme",
            "--postillion.brands.acme.sources.acme-blog.cms=wordpress",
            "--postillion.brands.acme.sources.acme-blog.url=" + env.get("WP_BASE"),
            "--postillion.brands.acme.sources.acme-blog.user=" + env.get("WP_USER"),
            "--postillion.brands.acme.sources.acme-blog.password="
                + env.get("WP_ADMIN_APP_PASSWORD"),
            "--postillion.brands.acme.sources.acme-blog.since=" + Instant.now().minusSeconds(5),
            "--postillion.brands.acme.channels.acme-bluesky.network=bluesky",
            "--postillion.brands.acme.channels.acme-bluesky.url=" + env.get("PDS_BASE"),
            "--postillion.brands.acme.channels.acme-bluesky.user=" + env.get("PDS_HANDLE"),
            "--postillion.brands.acme.channels.acme-bluesky.password=" + env.get("PDS_PASSWORD"),
            "--postillion.brands.acme.channels.acme-mastodon.network=mastodon",
            "--postillion.brands.acme.channels.acme-mastodon.url=" + env.get("MASTODON_BASE"),
            "--postillion.brands.acme.channels.acme-mastodon.token=" + env.get("MASTODON_TOKEN"));
  }

  private int publishArticle(String mark) throws Exception {
    JsonNode picture =
        wordPress(
            HttpRequest.newBuilder(wp("/wp/v2/media"))
                .header("Content-Disposition", "attachment; filename=\"bike-" + mark + ".png\"")
                .header("Content-Type", "image/png")
                .POST(
                    HttpRequest.BodyPublishers.ofFile(
                        Path.of("src/main/resources/demo/articles/images/cargo-bike.png"))));
    int media = picture.get("id").asInt();
    wordPress(json(wp("/wp/v2/media/" + media), Map.of("alt_text", "A cargo bike with bread")));
    JsonNode tag = wordPress(json(wp("/wp/v2/tags"), Map.of("name", "cargo " + mark)));
    String body =
        "<p>Forty bakeries in Lyon have replaced their vans with cargo bikes since March. A round"
            + " of twelve deliveries now takes 51 minutes.</p><p>Postillion test "
            + mark
            + " measured the way. A cargo bike carries 120 kilograms, enough for a morning round.</p>";
    return wordPress(
            json(
                wp("/wp/v2/posts"),
                Map.of(
                    "title",
                    "Forty bakeries, test " + mark,
                    "content",
                    body,
                    "status",
                    "publish",
                    "featured_media",
                    media,
                    "tags",
                    List.of(tag.get("id").asInt()))))
        .get("id")
        .asInt();
  }

  private static List<PostId> waitingForReview(ConfigurableApplicationContext app, int count) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                app.getBean(WorkItems.class).of(BRAND).stream()
                    .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
                    .map(WorkItem::postOf)
                    .toList(),
            waiting -> waiting.size() == count);
  }

  private static void approveAll(Chrome chrome, String base, List<PostId> posts) {
    Page page = chrome.open(1280, 900, "en-GB");
    page.navigate(base + "/login");
    page.locator("input[name=username]").fill("paul");
    page.locator("input[name=password]").fill("a-long-password");
    page.locator("form:has(input[name=password]) button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/desk.*"));
    for (PostId post : posts) {
      page.navigate(base + "/desk/acme/posts/" + post + "/review");
      Chrome.picture(page, "real-review-" + posts.indexOf(post));
      page.locator("button[name=decision][value=APPROVED]").click();
      page.waitForLoadState();
    }
  }

  private void assertThatBlueskyShows(String mark) throws Exception {
    JsonNode records =
        get(
            URI.create(
                env.get("PDS_BASE")
                    + "/xrpc/com.atproto.repo.listRecords?collection=app.bsky.feed.post&repo="
                    + env.get("PDS_HANDLE")),
            null);
    JsonNode post = only(records.get("records"), mark).get("value");
    assertThat(post.at("/embed/images/0/alt").asText()).isEqualTo("A cargo bike with bread");
    String text = post.get("text").asText();
    assertThat(post.get("facets"))
        .anySatisfy(
            facet ->
                assertThat(facet.at("/features/0/$type").asText())
                    .isEqualTo("app.bsky.richtext.facet#link"))
        .anySatisfy(
            facet ->
                assertThat(facet.at("/features/0/$type").asText())
                    .isEqualTo("app.bsky.richtext.facet#tag"));
    for (JsonNode facet : post.get("facets")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int start = facet.at("/index/byteStart").asInt();
      int end = facet.at("/index/byteEnd").asInt();
      assertThat(new String(bytes, start, end - start, StandardCharsets.UTF_8))
          .matches("#.*|https?://.*");
    }
  }

  private void assertThatMastodonShows(String mark) throws Exception {
    String bearer = "Bearer " + env.get("MASTODON_TOKEN");
    JsonNode account =
        get(URI.create(env.get("MASTODON_BASE") + "/api/v1/accounts/verify_credentials"), bearer);
    JsonNode statuses =
        get(
            URI.create(
                env.get("MASTODON_BASE")
                    + "/api/v1/accounts/"
                    + account.get("id").asText()
                    + "/statuses"),
            bearer);
    JsonNode status = only(statuses, mark);
    assertThat(status.at("/media_attachments/0/description").asText())
        .isEqualTo("A cargo bike with bread");
    assertThat(status.get("content").asText()).contains("href");
  }

  private void assertThatWordPressKnows(int article) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        wordPress(
                                HttpRequest.newBuilder(
                                    wp("/postillion/v1/posts/" + article + "/status")))
                            .get("posts"))
                    .hasSize(2)
                    .allSatisfy(
                        post -> assertThat(post.get("permalink").asText()).startsWith("http")));
  }

  private static JsonNode only(JsonNode list, String mark) {
    List<JsonNode> found =
        StreamSupport.stream(list.spliterator(), false)
            .filter(entry -> entry.toString().contains(mark))
            .toList();
    assertThat(found).as("posts with " + mark).hasSize(1);
    return found.get(0);
  }

  private URI wp(String path) {
    return URI.create(env.get("WP_BASE") + "/wp-json" + path);
  }

  private static HttpRequest.Builder json(URI uri, Map<String, Object> body) throws Exception {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  private JsonNode wordPress(HttpRequest.Builder request) throws Exception {
    String login = env.get("WP_USER") + ":" + env.get("WP_ADMIN_APP_PASSWORD");
    return send(
        request.header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8))));
  }

  private JsonNode get(URI uri, @Nullable String authorization) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return send(authorization == null ? request : request.header("Authorization", authorization));
  }

  private JsonNode send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }
}
