package io.postillion.connectors.ai;

import io.postillion.core.ai.Asked;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Variant;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.brief.Brief;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SourceId;
import io.postillion.core.post.PostId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Builds requests for drafts, with an article about a mill unless told otherwise. */
public record Requests(
    String brand,
    Locale language,
    String title,
    String body,
    List<String> tags,
    int room,
    String keyMessage,
    String facts,
    String wish,
    String before,
    Variant variant) {

  public static final String MILL =
      """
      The old mill in Aubervilliers opens its doors again on 3 May. Mme. Laurent bought the mill \
      in 2019 and restored the wheel with the help of [forty volunteers](https://mill.example/who).

      ## What to see

      Visitors see how the wheel of the mill grinds flour from local wheat. However, the bakery \
      stays closed until June.

      - Entry is free for children under 12.
      - Guided tours of the mill start every hour.
      """;

  public static Requests aboutTheMill() {
    return new Requests(
        "acme",
        Locale.ENGLISH,
        "The mill turns again",
        MILL,
        List.of("Open day"),
        300,
        "",
        "",
        "",
        "",
        Variant.USUAL);
  }

  public Requests of(String brand) {
    return new Requests(
        brand, language, title, body, tags, room, keyMessage, facts, wish, before, variant);
  }

  public Requests in(Locale language) {
    return new Requests(
        brand, language, title, body, tags, room, keyMessage, facts, wish, before, variant);
  }

  public Requests saying(String title, String body, String... tags) {
    return new Requests(
        brand,
        language,
        title,
        body,
        List.of(tags),
        room,
        keyMessage,
        facts,
        wish,
        before,
        variant);
  }

  public Requests withRoom(int room) {
    return new Requests(
        brand, language, title, body, tags, room, keyMessage, facts, wish, before, variant);
  }

  public Requests withBrief(String keyMessage, String facts) {
    return new Requests(
        brand, language, title, body, tags, room, keyMessage, facts, wish, before, variant);
  }

  public Requests another(String before, String wish) {
    return new Requests(
        brand, language, title, body, tags, room, keyMessage, facts, wish, before, variant);
  }

  public Requests told(Variant variant) {
    return new Requests(
        brand, language, title, body, tags, room, keyMessage, facts, wish, before, variant);
  }

  public DraftRequest build() {
    BrandId id = new BrandId(brand);
    ArticleId article = new ArticleId(new UUID(0, 1));
    CmsItem item =
        new CmsItem(
            "1",
            language,
            title,
            body,
            URI.create("https://mill.example/open"),
            List.of(),
            tags,
            null,
            Instant.EPOCH,
            Instant.EPOCH);
    return new DraftRequest(
        new Brand(
            id,
            "Acme Mills",
            language,
            ZoneId.of("Europe/Paris"),
            new Voice("warm and precise", List.of("Never shout.", "Say you.")),
            new WordPolicy(List.of("cheap"), List.of("mill"))),
        new Channel(
            new ChannelId("acme-bluesky"),
            id,
            "bluesky",
            "Acme on Bluesky",
            "@acme",
            Connection.NEW),
        new NetworkLimits(
            List.of(
                new NetworkLimits.Measure(
                    "characters", 300, text -> text.codePointCount(0, text.length()))),
            4,
            Set.of("image/jpeg"),
            1_000_000,
            10_000_000,
            2_000,
            3,
            true),
        room,
        new Article(article, id, new SourceId("blog"), item, item.contentHash(), 1, Instant.EPOCH),
        new Brief(
            article,
            keyMessage,
            "families",
            "visits",
            facts,
            "book a tour",
            "a wheel that turns again",
            "the mill's chronicle",
            "playful",
            "prices",
            LocalDate.EPOCH),
        wish,
        before,
        variant,
        Asked.byProcess().about(new PostId(new UUID(0, 2)), article));
  }
}
