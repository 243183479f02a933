package io.postillion.connectors.cms.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.http.Answer;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedFormatsTest {

  private static final URI FEED = URI.create("https://acme.example/feed");
  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

  @Test
  void rss() throws Exception {
    assertThat(
            items(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:media="http://search.yahoo.com/mrss/">
                  <channel>
                    <title>Acme</title><link>https://acme.example/</link><description/>
                    <language>en-gb</language>
                    <item>
                      <guid isPermaLink="false">tag:acme,1</guid>
                      <title>Tom &amp;#8217;s &lt;b&gt;bread&lt;/b&gt;</title>
                      <link>/news/bread</link>
                      <pubDate>Fri, 20 Nov 2026 07:30:00 +0100</pubDate>
                      <description>Only a summary</description>
                      <content:encoded><![CDATA[<h2>Daily</h2><p>See <a href="/prices">prices</a>.
                        <img src="inside.jpg" alt="Inside"></p>]]></content:encoded>
                      <dc:creator>Ada Baker</dc:creator>
                      <category>Bread</category><category>Bread</category><category>News</category>
                      <enclosure url="https://cdn.example/oven.jpg" type="image/jpeg" length="1"/>
                      <enclosure url="https://cdn.example/talk.mp3" type="audio/mpeg" length="1"/>
                      <media:group><media:content url="https://cdn.example/loaf.png" medium="image">
                        <media:description>A loaf</media:description></media:content>
                        <media:content url="https://cdn.example/film.mp4" type="video/mp4"/>
                      </media:group>
                      <media:thumbnail url="https://cdn.example/loaf.png"/>
                    </item>
                  </channel>
                </rss>"""))
        .containsExactly(
            new CmsItem(
                "tag:acme,1",
                Locale.UK,
                "Tom ’s bread",
                "## Daily\n\nSee [prices](https://acme.example/prices).",
                URI.create("https://acme.example/news/bread"),
                List.of(
                    new Image(URI.create("https://cdn.example/oven.jpg"), ""),
                    new Image(URI.create("https://cdn.example/loaf.png"), "A loaf"),
                    new Image(URI.create("https://acme.example/news/inside.jpg"), "Inside")),
                List.of("Bread", "News"),
                "Ada Baker",
                Instant.parse("2026-11-20T06:30:00Z"),
                Instant.parse("2026-11-20T06:30:00Z")));
  }

  @Test
  void atom() throws Exception {
    assertThat(
            items(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
                  <title>Acme</title><id>urn:acme</id><updated>2026-11-21T00:00:00Z</updated>
                  <entry>
                    <id>urn:acme:1</id>
                    <title type="html">Pain &amp;amp; beurre</title>
                    <link rel="alternate" href="https://acme.example/pain"/>
                    <published>2026-11-20T07:30:00+01:00</published>
                    <updated>2026-11-21T08:00:00Z</updated>
                    <author><name>Ada</name></author>
                    <category term="pain"/>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Tous <em>les</em>
                      jours.</p></div></content>
                  </entry>
                  <entry>
                    <id>urn:acme:2</id><title>Texte</title><updated>2026-11-19T08:00:00Z</updated>
                    <content type="text">1 &lt; 2</content>
                  </entry>
                </feed>"""))
        .containsExactly(
            new CmsItem(
                "urn:acme:1",
                Locale.FRENCH,
                "Pain & beurre",
                "Tous les jours.",
                URI.create("https://acme.example/pain"),
                List.of(),
                List.of("pain"),
                "Ada",
                Instant.parse("2026-11-20T06:30:00Z"),
                Instant.parse("2026-11-21T08:00:00Z")),
            new CmsItem(
                "urn:acme:2",
                Locale.FRENCH,
                "Texte",
                "1 < 2",
                null,
                List.of(),
                List.of(),
                null,
                Instant.parse("2026-11-19T08:00:00Z"),
                Instant.parse("2026-11-19T08:00:00Z")));
  }

  @Test
  void json_feed() throws Exception {
    assertThat(
            items(
                """
                \uFEFF{"version": "https://jsonfeed.org/version/1.1", "title": "Acme", "language": "de",
                 "authors": [{"name": "Redaktion"}],
                 "items": [
                  {"id": 1, "url": "https://acme.example/brot", "title": "Brot",
                   "content_html": "<p>T&auml;glich <a href=\\"/preise\\">frisch</a>.</p>",
                   "image": "https://cdn.example/brot.jpg", "tags": ["Brot"],
                   "authors": [{"name": "Ada"}], "language": "de-AT",
                   "attachments": [{"url": "https://cdn.example/ofen.png", "mime_type": "image/png",
                     "title": "Ein Ofen"}],
                   "date_published": "2026-11-20T07:30:00+01:00",
                   "date_modified": "2026-11-21T08:00:00Z"},
                  {"id": "2", "external_url": "https://elsewhere.example/", "content_text": "1 < 2",
                   "date_published": "gestern"}
                 ]}"""))
        .containsExactly(
            new CmsItem(
                "1",
                Locale.forLanguageTag("de-AT"),
                "Brot",
                "Täglich [frisch](https://acme.example/preise).",
                URI.create("https://acme.example/brot"),
                List.of(
                    new Image(URI.create("https://cdn.example/brot.jpg"), ""),
                    new Image(URI.create("https://cdn.example/ofen.png"), "Ein Ofen")),
                List.of("Brot"),
                "Ada",
                Instant.parse("2026-11-20T06:30:00Z"),
                Instant.parse("2026-11-21T08:00:00Z")),
            new CmsItem(
                "2",
                Locale.GERMAN,
                "2",
                "1 < 2",
                URI.create("https://elsewhere.example/"),
                List.of(),
                List.of(),
                "Redaktion",
                NOW,
                NOW));
  }

  @Test
  void the_mailbox_of_an_author_stays_where_it_is() throws Exception {
    assertThat(items(rss("<author>ada@acme.example (Ada Baker)</author>")))
        .extracting(CmsItem::author)
        .containsExactly("Ada Baker");
  }

  @Test
  void an_item_is_known_by_its_link_and_then_by_its_title_when_it_has_no_id() throws Exception {
    assertThat(items(rss("<link>https://acme.example/1</link>").replace("<guid>1</guid>", "")))
        .extracting(CmsItem::externalId)
        .containsExactly("https://acme.example/1");
    assertThat(items(rss("").replace("<guid>1</guid>", "")))
        .extracting(CmsItem::externalId)
        .containsExactly("Title");
  }

  @Test
  void an_id_that_no_database_takes_is_shortened_in_the_same_way_each_time() throws Exception {
    String feed = rss("").replace("<guid>1</guid>", "<guid>" + "x".repeat(3000) + "</guid>");

    String id = items(feed).get(0).externalId();

    assertThat(id).hasSizeLessThan(100).isEqualTo(items(feed).get(0).externalId());
  }

  @Test
  void the_character_set_is_found_out() throws Exception {
    String feed = rss("<author>Zoë</author>").replace("UTF-8", "ISO-8859-1");

    assertThat(items(feed, StandardCharsets.ISO_8859_1))
        .extracting(CmsItem::author)
        .containsExactly("Zoë");
  }

  @Test
  void an_item_without_anything_else_still_comes() throws Exception {
    assertThat(items(rss("")))
        .containsExactly(
            new CmsItem(
                "1", Locale.ITALIAN, "Title", "", null, List.of(), List.of(), null, NOW, NOW));
  }

  private static String rss(String inItem) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0"><channel><title>Acme</title><link>https://acme.example/</link><description/>
    <item><guid>1</guid><title>Title</title>%s</item></channel></rss>"""
        .formatted(inItem);
  }

  private static List<CmsItem> items(String feed) throws NoFeedException {
    return items(feed, StandardCharsets.UTF_8);
  }

  private static List<CmsItem> items(String feed, Charset charset) throws NoFeedException {
    Answer answer = new Answer(200, Map.of(), feed.getBytes(charset));
    return FeedReader.read(FEED, answer, Locale.ITALIAN).entries().stream()
        .map(entry -> entry.item(FEED, NOW))
        .toList();
  }
}
