package io.postillion.plugin.api;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.ideas.Backlog;
import io.postillion.core.ideas.Backlog.Ask;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaId;
import io.postillion.core.ideas.Reason;
import io.postillion.core.ideas.SeenIdea;
import io.postillion.plugin.api.RevisionView.AuthorView;
import io.postillion.plugin.security.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
@RequestMapping("/api/v1/brands/{brand}/ideas")
@Tag(name = "Ideas", description = "What could be posted next.")
class IdeasController {

  private final Backlog backlog;
  private final CurrentPerson person;

  IdeasController(Backlog backlog, CurrentPerson person) {
    this.backlog = backlog;
    this.person = person;
  }

  /**
   * One of the two.
   *
   * @param topic in a few words; passed over when there is an article
   */
  record AskBody(@Nullable UUID article, @Nullable String topic) implements Wire {

    Ask toCore() {
      return new Ask(
          article == null ? null : new ArticleId(article), Wire.orEmpty(topic), Locale.ENGLISH);
    }
  }

  /**
   * An idea.
   *
   * @param hook the angle; no post rests on it
   * @param channel null when any will do
   * @param tooNear it was posted before, or nearly
   */
  record IdeaView(
      UUID id,
      Idea.Kind kind,
      String hook,
      ReasonView why,
      @Nullable String channel,
      @Nullable UUID article,
      String topic,
      AuthorView author,
      Instant foundAt,
      Idea.Status status,
      boolean tooNear,
      List<NearView> near)
      implements Wire {

    static IdeaView of(SeenIdea seen) {
      Idea idea = seen.idea();
      return new IdeaView(
          idea.id().value(),
          idea.kind(),
          idea.hook(),
          new ReasonView(idea.why().kind(), idea.why().detail()),
          idea.channel() == null ? null : idea.channel().value(),
          idea.article() == null ? null : idea.article().value(),
          idea.topic(),
          new AuthorView(idea.author().kind(), idea.author().name()),
          idea.at(),
          idea.status(),
          seen.isTooNear(),
          seen.near().stream()
              .map(near -> new NearView(near.post().value(), near.text(), near.percent()))
              .toList());
    }
  }

  record ReasonView(Reason.Kind kind, String detail) implements Wire {}

  /**
   * @param percent how much alike they are, 0 to 100
   */
  record NearView(UUID post, String text, int percent) implements Wire {}

  /**
   * What to go on with.
   *
   * @param article the one whose brief has the angle now; null when there is none
   */
  record UsedView(UUID id, String hook, @Nullable UUID article, @Nullable String channel)
      implements Wire {

    static UsedView of(Idea idea) {
      return new UsedView(
          idea.id().value(),
          idea.hook(),
          idea.article() == null ? null : idea.article().value(),
          idea.channel() == null ? null : idea.channel().value());
    }
  }

  @GetMapping
  @Operation(
      summary = "The ideas",
      description = "Newest first; those that were posted before, or nearly, last.")
  Items<IdeaView> list(
      @PathVariable BrandId brand, @RequestParam(defaultValue = "open") Idea.Status status) {
    return Items.all(backlog.list(brand, status).stream().map(IdeaView::of).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Look for ideas",
      description =
          "By the brand's model, or in the articles' own sentences and in the calendar. Answers with "
              + "those that were not had before.")
  Items<IdeaView> find(@PathVariable BrandId brand, @RequestBody AskBody body) {
    return Items.all(
        backlog.find(person.get(), brand, body.toCore()).stream().map(IdeaView::of).toList());
  }

  @PostMapping("/{idea}/use")
  @Operation(
      summary = "Use an idea",
      description = "The brief of its article is told from its angle from now on.")
  UsedView use(@PathVariable BrandId brand, @PathVariable IdeaId idea) {
    return UsedView.of(backlog.use(person.get(), brand, idea));
  }

  @PostMapping("/{idea}/drop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Drop an idea", description = "It is not offered again.")
  void drop(@PathVariable BrandId brand, @PathVariable IdeaId idea) {
    backlog.drop(person.get(), brand, idea);
  }
}
