package io.postillion.connectors.cms.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.postillion.connectors.cms.HttpCmsContract;
import io.postillion.core.content.Cms;
import io.postillion.core.content.Cms.Changes;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCmsTest extends HttpCmsContract {

  private static final SourceId ID = new SourceId(SOURCE);

  @RegisterExtension
  static final WireMockExtension site =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private final Map<String, String> items = new LinkedHashMap<>();

  @BeforeEach
  void anEmptyFeed() {
    site.stubFor(get("/feed").willReturn(ok(rss(""))));
  }

  @Override
  protected WireMockExtension server() {
    return site;
  }

  @Override
  protected Cms cms() {
    if (!items.isEmpty()) {
      site.stubFor(get("/feed").willReturn(ok(rss(String.join("", items.values())))));
    }
    return cms(CLOCK);
  }

  private Cms cms(Clock clock) {
    return new FeedCms(ID, FeedSettings.of(at("/feed")), HTTP, clock);
  }

  @Override
  protected Cms unreachable() {
    return new FeedCms(ID, FeedSettings.of(nowhere()), HTTP, CLOCK);
  }

  @Override
  protected String publish(String name, String title, String text) {
    items.put(
        name,
        """
        <item><guid isPermaLink="false">%s</guid><title>%s</title>
        <pubDate>Fri, 20 Nov 2026 07:30:00 +0100</pubDate>
        <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
        """
            .formatted(name, title, text));
    return name;
  }

  @Override
  protected void withdraw(String name) {
    items.remove(name);
  }

  @Override
  protected String publishBroken(String name) {
    items.put(name, "<item><description>Neither id nor link nor title</description></item>");
    return "item " + items.size();
  }

  private static String rss(String items) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Acme &amp; more</title><link>https://acme.example/</link><description/>
    %s</channel></rss>"""
        .formatted(items);
  }

  @Test
  void a_feed_that_did_not_change_is_not_sent_again() {
    site.stubFor(
        get("/feed")
            .willReturn(
                ok(rss("<item><guid>1</guid><title>One</title></item>"))
                    .withHeader("ETag", "W/\"abc\"")
                    .withHeader("Last-Modified", "Fri, 20 Nov 2026 06:30:00 GMT")));
    site.stubFor(
        get("/feed")
            .withHeader("If-None-Match", equalTo("W/\"abc\""))
            .withHeader("If-Modified-Since", equalTo("Fri, 20 Nov 2026 06:30:00 GMT"))
            .willReturn(aResponse().withStatus(304)));

    Changes first = cms().changes(null);
    Changes second = cms().changes(first.cursor());
    Changes third = cms().changes(second.cursor());

    assertThat(first.items()).hasSize(1);
    assertThat(second.items()).isEmpty();
    assertThat(third.items()).isEmpty();
    assertThat(third.cursor()).isEqualTo(first.cursor());
  }

  @Test
  void the_marks_of_another_feed_are_not_shown_to_this_one() {
    site.stubFor(get("/feed").willReturn(ok(rss("")).withHeader("ETag", "\"abc\"")));
    String cursor = cms().changes(null).cursor().replace("/feed", "/other");

    cms().changes(cursor);

    site.verify(2, getRequestedFor(urlEqualTo("/feed")).withHeader("If-None-Match", absent()));
  }

  @Test
  void a_feed_with_an_item_left_behind_is_read_again() {
    site.stubFor(
        get("/feed")
            .willReturn(
                ok(rss("<item><description>x</description></item>")).withHeader("ETag", "\"1\"")));

    Changes first = cms().changes(null);
    Changes second = cms().changes(first.cursor());

    assertThat(second.skipped()).isEqualTo(first.skipped()).hasSize(1);
  }

  @Test
  void an_item_that_is_dated_ahead_comes_when_its_time_has_come() {
    site.stubFor(
        get("/feed")
            .willReturn(
                ok(rss(
                        "<item><guid>1</guid><title>Later</title>"
                            + "<pubDate>Sun, 22 Nov 2026 09:31:00 GMT</pubDate></item>"))
                    .withHeader("ETag", "\"1\"")));
    site.stubFor(
        get("/feed")
            .withHeader("If-None-Match", equalTo("\"1\""))
            .willReturn(aResponse().withStatus(304)));

    Changes now = cms().changes(null);
    Changes later =
        cms(Clock.fixed(Instant.parse("2026-11-22T09:31:00Z"), ZoneOffset.UTC))
            .changes(now.cursor());

    assertThat(now.items()).isEmpty();
    assertThat(cms().item("1")).isEmpty();
    assertThat(later.items()).extracting(CmsItem::title).containsExactly("Later");
  }

  @Test
  void the_pages_of_a_json_feed_are_read_to_the_end() {
    site.stubFor(
        get("/feed")
            .willReturn(ok(json("1", at("/feed/2").toString())).withHeader("ETag", "\"p1\"")));
    site.stubFor(get("/feed/2").willReturn(ok(json("2", at("/feed/3").toString()))));
    site.stubFor(get("/feed/3").willReturn(ok(json("3", "https://evil.example/4"))));

    Swept swept = sweep(null);
    cms().changes(swept.cursor());

    assertThat(swept.items()).extracting(CmsItem::externalId).containsExactly("1", "2", "3");
    site.verify(
        1, getRequestedFor(urlEqualTo("/feed")).withHeader("If-None-Match", equalTo("\"p1\"")));
  }

  @Test
  void a_feed_whose_pages_never_end_is_left_at_some_point() {
    site.stubFor(get("/feed").willReturn(ok(json("1", at("/feed").toString()))));

    assertThat(sweep(null).items()).hasSize(50);
  }

  private static String json(String id, String next) {
    return """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Acme", "next_url": "%s",
     "items": [{"id": "%s", "content_text": "Text"}]}"""
        .formatted(next, id);
  }

  @Test
  void a_web_page_is_asked_for_its_feed() {
    site.stubFor(
        get("/feed")
            .willReturn(
                ok(
                    "<!doctype html><link rel='alternate' type='application/rss+xml' href='/rss'>")));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Rejected.class)
        .hasMessage(
            "Source acme-news (feed at localhost) is a web page. "
                + "Use the address of the feed that it names: "
                + at("/rss"));
  }

  @Test
  void a_feed_that_is_gone_says_so() {
    site.stubFor(get("/feed").willReturn(aResponse().withStatus(410)));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("not there any more (410)");
  }

  @Test
  void entities_of_a_document_type_lead_nowhere() {
    site.stubFor(
        get("/feed")
            .willReturn(
                ok(
                    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM '"
                        + at("/secret")
                        + "'>]><rss version='2.0'><channel><title>&x;</title><link>x</link>"
                        + "<description/></channel></rss>")));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("neither RSS nor Atom");
    site.verify(0, getRequestedFor(urlEqualTo("/secret")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "feed.xml", "ftp://acme.example/feed", "https:///x"})
  void a_feed_is_on_the_web(String address) {
    assertThatThrownBy(() -> FeedSettings.of(java.net.URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(address);
  }

  @Test
  void the_test_names_the_feed() {
    publish("bread", "Fresh bread", "We bake every day.");

    assertThat(cms().test()).isEqualTo("The feed “Acme & more” with 1 items.");
  }
}
