package io.postillion.connectors.cms.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.pictures.FetchedPictures;
import io.postillion.connectors.pictures.PictureSettings;
import io.postillion.core.Secret;
import io.postillion.core.content.Cms.Changes;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SocialStatus;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against a WordPress that nobody of us wrote, with the plugin that we did. */
@Tag("real")
class RealWordPressTest {

  private static final Http HTTP =
      new Http(HttpSettings.defaults().allowing(Set.of("localhost", "127.0.0.1")));

  private final List<String> made = new ArrayList<>();
  private String base;

  /** What readers' addresses begin with. */
  private String site;

  private String user;
  private String password;
  private WordPressCms cms;

  @BeforeEach
  void aRealWordPress() {
    base = System.getenv("WP_BASE");
    site = System.getenv().getOrDefault("WP_PUBLIC", base);
    user = System.getenv("WP_USER");
    password = System.getenv("WP_ADMIN_APP_PASSWORD");
    assumeTrue(
        base != null && user != null && password != null,
        "No WordPress: start one with app/src/test/real/wordpress.sh start, and bring the settings"
            + " that it prints into the environment");
    cms = cms(password, Clock.systemUTC());
  }

  @AfterEach
  void tidyUp() {
    made.forEach(path -> HTTP.send(authorised(deletion(path))));
  }

  private WordPressCms cms(String secret, Clock clock) {
    WordPressSettings settings =
        WordPressSettings.of(URI.create(base), user, Secret.of(secret))
            .since(Instant.now().minus(Duration.ofHours(12)));
    return new WordPressCms(new SourceId("real-wordpress"), settings, HTTP, clock);
  }

  @Test
  void an_article_goes_the_whole_way_there_and_back() throws Exception {
    String before = sweep(null).cursor();
    String picture = upload("oven.png", "The new oven, open");
    String tag =
        create("/wp/v2/tags", "{\"name\":\"Bread & rolls %d\"}".formatted(System.nanoTime()));
    String id =
        create(
            "/wp/v2/posts",
            """
            {"status":"publish","title":"The baker's \\"new\\" oven & more","featured_media":%s,
             "tags":[%s],
             "content":"<h2>Why now?</h2><p>See <a href=\\"/prices\\">prices</a>.</p><!-- x -->"}"""
                .formatted(picture, tag));

    Changes published = sweep(before);
    CmsItem item = only(published, id);
    assertThat(item.title()).isEqualTo("The baker’s “new” oven & more");
    assertThat(item.body()).isEqualTo("## Why now?\n\nSee [prices](%s/prices).".formatted(site));
    assertThat(item.images()).singleElement().extracting("alt").isEqualTo("The new oven, open");
    assertThat(item.tags()).singleElement().asString().startsWith("Bread & rolls");
    assertThat(item.author()).isNotBlank();
    assertThat(item.link()).hasHost(URI.create(site).getHost());
    assertThat(cms.item(id)).contains(item);

    Media media =
        new FetchedPictures(PictureSettings.of(Set.of()), HTTP, Clock.systemUTC())
            .fetch(item.images().get(0).location(), item.images().get(0).alt())
            .media();
    assertThat(media.type()).isEqualTo("image/png");
    assertThat(media.width()).isEqualTo(40);

    create("/wp/v2/posts/" + id, "{\"title\":\"The oven is here\"}");
    Changes edited = sweep(published.cursor());
    CmsItem changed = only(edited, id);
    assertThat(changed.title()).isEqualTo("The oven is here");
    assertThat(changed.contentHash()).isNotEqualTo(item.contentHash());

    cms.writeBack(id, status("publishing", Instant.now().minusSeconds(1)));
    cms.writeBack(id, status("published", Instant.now()));
    cms.writeBack(id, status("publishing", Instant.now().minusSeconds(60)));
    JsonNode stored = read("/postillion/v1/posts/%s/status".formatted(id));
    assertThat(stored.path("status").asText()).isEqualTo("published");
    assertThat(stored.path("posts").path(0).path("permalink").asText())
        .isEqualTo("https://bsky.app/profile/acme.example/post/3k");

    CmsItem afterwards = cms.item(id).orElseThrow();
    assertThat(afterwards.modifiedAt()).isEqualTo(changed.modifiedAt());
    assertThat(
            sweep(edited.cursor()).items().stream().filter(found -> found.externalId().equals(id)))
        .allSatisfy(found -> assertThat(found.contentHash()).isEqualTo(changed.contentHash()));
  }

  @Test
  void what_is_not_for_everybody_does_not_come() {
    String before = sweep(null).cursor();
    String draft = create("/wp/v2/posts", "{\"status\":\"draft\",\"title\":\"Draft\"}");
    String secret =
        create("/wp/v2/posts", "{\"status\":\"publish\",\"title\":\"Secret\",\"password\":\"x\"}");
    String later =
        create(
            "/wp/v2/posts",
            "{\"status\":\"future\",\"title\":\"Later\",\"date_gmt\":\"%s\"}"
                .formatted(Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)));

    assertThat(sweep(before).items())
        .extracting(CmsItem::externalId)
        .doesNotContain(draft, secret, later);
    assertThat(List.of(draft, secret, later)).allSatisfy(id -> assertThat(cms.item(id)).isEmpty());
    assertThat(cms.item("99999999")).isEmpty();
  }

  @Test
  void a_burst_is_found_to_the_last_post_page_by_page() {
    Set<String> burst = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      burst.add(
          create("/wp/v2/posts", "{\"status\":\"publish\",\"title\":\"Burst %d\"}".formatted(i)));
    }

    assertThat(sweep(null).items()).extracting(CmsItem::externalId).containsAll(burst);
  }

  @Test
  void a_wrong_password_is_told_apart() {
    assertThatThrownBy(() -> cms("not the password", Clock.systemUTC()).changes(null))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("real-wordpress")
        .hasMessageContaining("401");
  }

  @Test
  void the_test_names_the_site() {
    assertThat(cms.test()).startsWith("WordPress “").endsWith("as %s.".formatted(user));
  }

  private Changes sweep(@Nullable String cursor) {
    Map<String, CmsItem> items = new HashMap<>();
    Changes page = new Changes(List.of(), cursor == null ? "" : cursor, true, List.of());
    String next = cursor;
    while (page.more()) {
      page = cms.changes(next);
      next = page.cursor();
      page.items().forEach(item -> items.put(item.externalId(), item));
      assertThat(page.skipped()).isEmpty();
    }
    return new Changes(List.copyOf(items.values()), page.cursor(), false, List.of());
  }

  private static CmsItem only(Changes changes, String id) {
    return changes.items().stream()
        .filter(item -> item.externalId().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Post %s did not come".formatted(id)));
  }

  private static SocialStatus status(String summary, Instant updated) {
    return new SocialStatus(
        summary,
        updated,
        List.of(
            new SocialStatus.Entry(
                "@acme.example",
                "bluesky",
                summary,
                URI.create("https://bsky.app/profile/acme.example/post/3k"),
                updated)));
  }

  private String create(String route, String json) {
    String id =
        json(Call.postJson(URI.create(base + "/wp-json" + route), json)).path("id").asText();
    if (!route.endsWith(id)) {
      made.add(route + "/" + id);
    }
    return id;
  }

  private String upload(String name, String alt) throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
    Call call =
        Call.post(URI.create(base + "/wp-json/wp/v2/media"), "image/png", png.toByteArray())
            .with("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
    String id = json(call).path("id").asText();
    made.add("/wp/v2/media/" + id);
    json(
        Call.postJson(
            URI.create(base + "/wp-json/wp/v2/media/" + id),
            "{\"alt_text\":\"%s\"}".formatted(alt)));
    return id;
  }

  private JsonNode read(String route) {
    return json(Call.get(URI.create(base + "/wp-json" + route)));
  }

  private JsonNode json(Call call) {
    Answer answer = HTTP.send(authorised(call));
    assertThat(answer.isOk()).as(answer.text()).isTrue();
    try {
      return answer.json();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(answer.text(), e);
    }
  }

  private Call deletion(String path) {
    return new Call(
        "DELETE",
        URI.create(base + "/wp-json" + path + "?force=true"),
        Map.of(),
        new byte[0],
        null,
        true);
  }

  private Call authorised(Call call) {
    String login =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return call.with("Authorization", "Basic " + login);
  }
}
