package io.postillion.plugin.api;

import io.postillion.core.ai.Commissioning;
import io.postillion.core.ai.Commissioning.Wanted;
import io.postillion.core.ai.Errand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Image;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.plugin.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/articles")
@Tag(name = "Articles", description = "What came in from the brand's content sources.")
class ArticlesController {

  private final Articles articles;
  private final Commissioning commissioning;
  private final CurrentCaller caller;

  ArticlesController(Articles articles, Commissioning commissioning, CurrentCaller caller) {
    this.articles = articles;
    this.commissioning = commissioning;
    this.caller = caller;
  }

  /**
   * @param version 1 for the first, one more each time the article changed in its CMS
   */
  record ArticleSummary(
      UUID id,
      String source,
      String externalId,
      String title,
      String language,
      @Nullable URI link,
      int version,
      Instant publishedAt,
      Instant modifiedAt,
      Instant receivedAt)
      implements Wire {

    static ArticleSummary of(Article article) {
      return new ArticleSummary(
          article.id().value(),
          article.source().value(),
          article.item().externalId(),
          article.item().title(),
          article.item().language().toLanguageTag(),
          article.item().link(),
          article.version(),
          article.item().publishedAt(),
          article.item().modifiedAt(),
          article.receivedAt());
    }
  }

  /**
   * @param body paragraphs separated by a blank line, headings as {@code ## Heading}
   */
  record ArticleView(
      ArticleSummary summary,
      String body,
      @Nullable String author,
      List<String> tags,
      List<ImageView> images)
      implements Wire {

    static ArticleView of(Article article) {
      return new ArticleView(
          ArticleSummary.of(article),
          article.item().body(),
          article.item().author(),
          article.item().tags(),
          article.item().images().stream().map(ImageView::of).toList());
    }
  }

  record ImageView(URI location, String alt) implements Wire {

    static ImageView of(Image image) {
      return new ImageView(image.location(), image.alt());
    }
  }

  /**
   * Posts to be written from an article.
   *
   * @param channels one post for each
   * @param angle the hook from which they are told; that of the brief when left out
   * @param request the same sent again is done once; another one each time when left out
   */
  record CommissionBody(List<String> channels, @Nullable String angle, @Nullable UUID request)
      implements Wire {

    CommissionBody {
      channels = List.copyOf(Wire.required("channels", channels));
      channels.forEach(ChannelId::new);
    }

    Wanted toCore(PersonId person, ArticleId article) {
      return new Wanted(
          new Errand(
              "%s/%s/%s".formatted(person, article, request == null ? UUID.randomUUID() : request)),
          channels.stream().map(ChannelId::new).toList(),
          Wire.orEmpty(angle).strip());
    }
  }

  /** Posts that are being written; each is read as any other. */
  record CommissionedView(List<UUID> posts) implements Wire {}

  @GetMapping
  @Operation(summary = "The newest articles", description = "Newest first, without their text.")
  Items<ArticleSummary> list(
      @PathVariable BrandId brand,
      @Parameter(description = "1 to 200") @RequestParam(defaultValue = Paging.LIMIT) int limit) {
    int most = Paging.limit(limit);
    return Items.upTo(
        most, articles.newest(brand, most + 1).stream().map(ArticleSummary::of).toList());
  }

  @GetMapping("/{article}")
  @Operation(summary = "One article", description = "With its text as posts are drafted from it.")
  ArticleView get(@PathVariable BrandId brand, @PathVariable ArticleId article) {
    return ArticleView.of(articles.get(brand, article));
  }

  @PostMapping("/{article}/posts")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Have posts written from an article",
      description =
          "One for each channel, beside those that are planned by themselves. They are drafted, "
              + "checked and approved as any; who asked, and from which angle, is in their history.")
  CommissionedView commission(
      @PathVariable BrandId brand,
      @PathVariable ArticleId article,
      @RequestBody CommissionBody body) {
    Person person = caller.get().person();
    return new CommissionedView(
        commissioning.commission(person, brand, article, body.toCore(person.id(), article)).stream()
            .map(PostId::value)
            .toList());
  }
}
