package io.postillion.connectors.cms.wordpress;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.postillion.connectors.cms.HttpCmsContract;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.content.Cms;
import io.postillion.core.content.Cms.Skipped;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract, and how posts are found, against something that lists posts like WordPress. */
class WordPressCmsTest extends HttpCmsContract {

  private static final SourceId ID = new SourceId(SOURCE);
  private static final Secret PASSWORD = Secret.of("abcd efgh ijkl mnop");
  private static final FakeWordPress wordPress = new FakeWordPress();

  @RegisterExtension
  static final WireMockExtension site =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort().extensions(wordPress))
          .build();

  private final Map<String, Long> ids = new HashMap<>();
  private Instant now = NOW.minus(Duration.ofDays(2));
  private WordPressSettings settings;

  @BeforeEach
  void anEmptySite() {
    wordPress.clear();
    settings = WordPressSettings.of(at(""), "editor", PASSWORD);
    site.stubFor(
        any(urlPathMatching("/wp-json/wp/v2/posts(/.*)?"))
            .willReturn(aResponse().withTransformers("fake-wordpress")));
    site.stubFor(
        get(urlPathEqualTo("/wp-json/"))
            .willReturn(okJson("{\"name\":\"Acme &amp; more\",\"namespaces\":[\"wp/v2\"]}")));
    site.stubFor(
        get(urlPathEqualTo("/wp-json/wp/v2/users/me"))
            .willReturn(okJson("{\"username\":\"editor\",\"capabilities\":{}}")));
  }

  @Override
  protected WireMockExtension server() {
    return site;
  }

  @Override
  protected Cms cms() {
    return cms(HTTP);
  }

  private Cms cms(Http http) {
    return new WordPressCms(ID, settings, http, CLOCK);
  }

  @Override
  protected Cms unreachable() {
    return new WordPressCms(ID, WordPressSettings.of(nowhere(), "editor", PASSWORD), HTTP, CLOCK);
  }

  @Override
  protected String publish(String name, String title, String text) {
    now = now.plusSeconds(1);
    return save(name, title, text, false);
  }

  @Override
  protected String publishBroken(String name) {
    now = now.plusSeconds(1);
    return save(name, "Broken", "A plugin fails on it", true);
  }

  @Override
  protected void withdraw(String name) {
    now = now.plusSeconds(1);
    wordPress.remove(ids.get(name));
  }

  /** In the same second as what came before. */
  private String save(String name, String title, String text, boolean broken) {
    long id = ids.computeIfAbsent(name, key -> 1000L + ids.size());
    FakeWordPress.Post before = wordPress.get(id);
    wordPress.put(
        new FakeWordPress.Post(
            id, title, text, "publish", before == null ? now : before.published(), now, broken));
    return Long.toString(id);
  }

  @Test
  void posts_that_share_one_second_are_all_found() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      all.add(publish("before-" + i, "Before", "Text"));
    }
    for (int i = 0; i < 130; i++) {
      all.add(save("same-" + i, "Same second", "Text", false));
    }
    for (int i = 0; i < 60; i++) {
      all.add(publish("after-" + i, "After", "Text"));
    }

    assertThat(sweep(null).items()).extracting(CmsItem::externalId).hasSameElementsAs(all);
  }

  @Test
  void edits_that_share_one_second_with_what_was_seen_are_found() {
    publish("seen", "Seen", "Text");
    String cursor = sweep(null).cursor();
    for (int i = 0; i < 30; i++) {
      save("same-" + i, "Same second", "Text", false);
    }

    assertThat(sweep(cursor).items()).extracting(CmsItem::title).contains("Same second");
    assertThat(new HashSet<>(sweep(cursor).items())).hasSize(31);
  }

  @Test
  void posts_that_are_edited_and_withdrawn_while_the_pages_are_read_push_no_other_out_of_sight() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      all.add(publish("article-" + i, "Article " + i, "Text"));
    }
    AtomicInteger pages = new AtomicInteger();

    Swept swept =
        sweep(
            null,
            () -> {
              int page = pages.incrementAndGet();
              for (int i = 0; i < 10; i++) {
                publish("article-" + (page * 20 + i), "Edited", "Text");
                withdraw("article-" + i);
              }
            });

    assertThat(swept.items()).extracting(CmsItem::externalId).hasSameElementsAs(all);
  }

  @Test
  void edits_are_found_page_by_page_too() {
    for (int i = 0; i < 180; i++) {
      publish("article-" + i, "Article", "Text");
    }
    String cursor = sweep(null).cursor();
    now = now.plus(Duration.ofDays(1));
    for (int i = 0; i < 120; i++) {
      publish("article-" + i, "Edited", "Text");
    }

    assertThat(
            sweep(cursor).items().stream()
                .filter(item -> item.title().equals("Edited"))
                .map(CmsItem::externalId)
                .distinct())
        .hasSize(120);
  }

  @Test
  void a_scheduled_post_that_goes_public_is_found_although_its_last_edit_is_long_ago() {
    Instant lastWeek = NOW.minus(Duration.ofDays(7));
    Instant itsTime = NOW.minus(Duration.ofMinutes(5));
    FakeWordPress.Post scheduled =
        new FakeWordPress.Post(7, "Scheduled", "Text", "future", itsTime, lastWeek, false);
    wordPress.put(scheduled);
    publish("bread", "Fresh bread", "Text");
    Swept before = sweep(null);

    wordPress.put(
        new FakeWordPress.Post(7, "Scheduled", "Text", "publish", itsTime, lastWeek, false));

    assertThat(before.items()).extracting(CmsItem::title).containsExactly("Fresh bread");
    assertThat(sweep(before.cursor()).items()).extracting(CmsItem::title).contains("Scheduled");
  }

  @Test
  void in_the_hour_that_comes_twice_nothing_is_overlooked() {
    now = Instant.parse("2026-10-25T00:55:00Z"); // 02:55 in Stockholm, for the first time
    publish("first", "First time", "Text");
    String cursor = sweep(null).cursor();
    now = Instant.parse("2026-10-25T01:10:00Z"); // 02:10, for the second time
    save("first", "Second time", "Text", false);

    assertThat(sweep(cursor).items()).extracting(CmsItem::title).contains("Second time");
  }

  @Test
  void a_time_that_lies_ahead_does_not_hide_what_comes_after_it() {
    wordPress.put(
        new FakeWordPress.Post(
            7, "Wrong clock", "Text", "publish", now, NOW.plus(Duration.ofDays(90)), false));
    String cursor = sweep(null).cursor();

    publish("bread", "Fresh bread", "Text");

    assertThat(sweep(cursor).items()).extracting(CmsItem::title).contains("Fresh bread");
  }

  @Test
  void older_articles_are_left_alone_also_when_they_are_edited() {
    publish("old", "Old", "Text");
    settings = settings.since(now);
    publish("new", "New", "Text");
    String cursor = sweep(null).cursor();

    publish("old", "Old, with a comma", "Text");
    publish("new", "New, with a comma", "Text");

    assertThat(sweep(null).items()).extracting(CmsItem::title).containsExactly("New, with a comma");
    assertThat(sweep(cursor).items()).extracting(CmsItem::title).containsOnly("New, with a comma");
  }

  @Test
  void a_post_that_is_too_long_for_us_is_left_out_and_the_others_go_on() {
    publish("bread", "Fresh bread", "Text");
    String huge = publish("huge", "Huge", "x".repeat(300_000));
    publish("cake", "Cake", "Text");
    Cms small =
        cms(
            new Http(
                new HttpSettings(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    100_000,
                    Set.of("localhost"),
                    null)));

    Cms.Changes changes = small.changes(null);

    assertThat(changes.items()).extracting(CmsItem::title).containsExactly("Fresh bread", "Cake");
    assertThat(changes.skipped())
        .singleElement()
        .satisfies(
            skipped -> {
              assertThat(skipped.externalId()).isEqualTo(huge);
              assertThat(skipped.reason())
                  .contains("more than 100000 bytes")
                  .contains("shorten it");
            });
  }

  @Test
  void when_every_post_fails_the_site_is_broken_and_nothing_is_left_out() {
    publishBroken("one");
    publishBroken("two");

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("500");
  }

  @Test
  void a_post_without_its_times_is_named() {
    publish("bread", "Fresh bread", "Text");
    site.stubFor(
        get(urlPathEqualTo("/wp-json/wp/v2/posts"))
            .withQueryParam("include", matching(".*"))
            .willReturn(okJson("[{\"id\":1000,\"date_gmt\":\"0000-00-00T00:00:00\"}]")));

    assertThat(cms().changes(null).skipped())
        .containsExactly(
            new Skipped(
                "1000",
                "Its date_gmt is '0000-00-00T00:00:00', which is no time. "
                    + "Open the post in WordPress and save it again."));
  }

  @Test
  void a_private_post_is_not_there() {
    wordPress.put(new FakeWordPress.Post(7, "Private", "Text", "private", now, now, false));

    assertThat(cms().item("7")).isEmpty();
  }

  @Test
  void the_oldest_come_first() {
    publish("bread", "First", "Text");
    publish("cake", "Second", "Text");

    assertThat(sweep(null).items())
        .extracting(CmsItem::title)
        .isEqualTo(List.of("First", "Second"));
  }
}
