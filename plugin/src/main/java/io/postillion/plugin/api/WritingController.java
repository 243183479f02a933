package io.postillion.plugin.api;

import io.postillion.core.ai.Drafting;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.SuggestionId;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.Findings;
import io.postillion.core.post.Author;
import io.postillion.core.post.Editing;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Schedule;
import io.postillion.core.post.Taken;
import io.postillion.plugin.security.Caller;
import io.postillion.plugin.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/brands/{brand}/posts")
@Tag(name = "Posts")
class WritingController {

  private final Editing editing;
  private final Drafting drafting;
  private final Suggesting suggesting;
  private final Posts posts;
  private final Findings findings;
  private final Brands brands;
  private final CurrentCaller caller;

  WritingController(
      Editing editing,
      Drafting drafting,
      Suggesting suggesting,
      Posts posts,
      Findings findings,
      Brands brands,
      CurrentCaller caller) {
    this.editing = editing;
    this.drafting = drafting;
    this.suggesting = suggesting;
    this.posts = posts;
    this.findings = findings;
    this.brands = brands;
    this.caller = caller;
  }

  /**
   * @param schedule left out: as soon as it is approved
   */
  record NewPost(String channel, ContentBody content, @Nullable ScheduleBody schedule)
      implements Wire {

    NewPost {
      new ChannelId(Wire.required("channel", channel));
      Wire.required("content", content);
    }
  }

  /**
   * @param shownRevision the newest revision as the writer saw it; left out when there was none
   * @param taken ids of suggestions whose words are in the text, in the order they were taken
   */
  record NewRevision(@Nullable UUID shownRevision, ContentBody content, @Nullable List<UUID> taken)
      implements Wire {

    NewRevision {
      Wire.required("content", content);
      taken = taken == null ? List.of() : List.copyOf(taken);
    }

    List<SuggestionId> suggestions() {
      return taken == null ? List.of() : taken.stream().map(SuggestionId::new).toList();
    }

    @Nullable RevisionId shown() {
      return shownRevision == null ? null : new RevisionId(shownRevision);
    }
  }

  /**
   * @param wish what should be different, in a person's words
   */
  record Wish(@Nullable String wish) implements Wire {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Write a post",
      description = "It goes the same way as any other: it is checked, then people approve it.")
  ResponseEntity<PostView> create(@PathVariable BrandId brand, @RequestBody NewPost body) {
    PostContent content = body.content().toCore(brands.get(brand).language(), List.of());
    ChannelId channel = new ChannelId(body.channel());
    Schedule schedule = ScheduleBody.toCore(body.schedule());
    PostId id =
        caller.get() instanceof Caller.Program program
            ? editing.create(author(program), brand, channel, content, schedule)
            : editing.create(caller.get().person(), brand, channel, content, schedule);
    URI address =
        ServletUriComponentsBuilder.fromCurrentRequestUri().path("/{id}").build(id.value());
    return ResponseEntity.created(address).body(PostView.of(posts.get(brand, id)));
  }

  @PostMapping("/{post}/revisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Edit a post",
      description =
          "Makes a new revision; approvals of older ones lose their force. Words of suggestions that "
              + "were taken become revisions of their own before it, by who wrote them. Refused "
              + "with 409 when somebody else changed the text after `shownRevision`.")
  RevisionView revise(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody NewRevision body) {
    List<Revision> earlier = posts.revisions(brand, posts.get(brand, post).id());
    PostContent content = body.content().toCore(brands.get(brand).language(), earlier);
    RevisionId shown = body.shown();
    List<Taken> taken = suggesting.taken(brand, post, body.suggestions());
    return view(
        brand,
        caller.get() instanceof Caller.Program program
            ? editing.edit(author(program), brand, post, shown, content, taken)
            : editing.edit(caller.get().person(), brand, post, shown, content, taken));
  }

  @PostMapping("/{post}/draft")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Ask for another version",
      description = "Drafted from the article by the brand's model, or by the offline writer.")
  RevisionView draft(
      @PathVariable BrandId brand,
      @PathVariable PostId post,
      @RequestBody(required = false) @Nullable Wish body) {
    String wish = body == null ? "" : Wire.orEmpty(body.wish());
    return view(
        brand,
        caller.get() instanceof Caller.Program
            ? drafting.another(brand, post, wish)
            : drafting.another(caller.get().person(), brand, post, wish));
  }

  private static Author author(Caller.Program program) {
    return Author.program(program.name());
  }

  private RevisionView view(BrandId brand, Revision revision) {
    return RevisionView.of(revision, findings.of(brand, revision.id()));
  }
}
