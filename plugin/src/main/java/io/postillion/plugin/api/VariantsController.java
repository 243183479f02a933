package io.postillion.plugin.api;

import io.postillion.core.ai.OfferedDraft;
import io.postillion.core.ai.OfferedDraftId;
import io.postillion.core.ai.Variant;
import io.postillion.core.ai.Variants;
import io.postillion.core.ai.Variants.SeenDraft;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Findings;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import io.postillion.plugin.api.RevisionView.AuthorView;
import io.postillion.plugin.api.RevisionView.FindingView;
import io.postillion.plugin.api.RevisionView.SupportView;
import io.postillion.plugin.security.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/posts/{post}/variants")
@Tag(name = "Posts")
class VariantsController {

  private final Variants variants;
  private final Findings findings;
  private final CurrentPerson person;

  VariantsController(Variants variants, Findings findings, CurrentPerson person) {
    this.variants = variants;
    this.findings = findings;
    this.person = person;
  }

  /**
   * Up to three manners at once.
   *
   * @param wish what should be different, in a person's words
   */
  record WantedBody(List<Variant> variants, @Nullable String wish) implements Wire {

    WantedBody {
      variants = List.copyOf(Wire.required("variants", variants));
    }

    Set<Variant> wanted() {
      return variants.isEmpty() ? Set.of() : EnumSet.copyOf(variants);
    }
  }

  /**
   * An offered version; it is no revision until a person takes it.
   *
   * @param findings what the checks would find in it
   */
  record VariantView(
      UUID id,
      Variant variant,
      ContentBody content,
      List<SupportView> support,
      AuthorView author,
      Instant offeredAt,
      List<FindingView> findings)
      implements Wire {

    static VariantView of(SeenDraft seen) {
      OfferedDraft draft = seen.draft();
      return new VariantView(
          draft.id().value(),
          draft.variant(),
          ContentBody.of(draft.content()),
          draft.support().stream().map(SupportView::of).toList(),
          new AuthorView(draft.author().kind(), draft.author().name()),
          draft.at(),
          seen.findings().stream().map(FindingView::of).toList());
    }
  }

  /**
   * @param refusals why some could not be had
   */
  record OfferedView(List<VariantView> items, List<String> refusals) implements Wire {

    static OfferedView of(Variants.Offered offered) {
      return new OfferedView(
          offered.drafts().stream().map(VariantView::of).toList(), offered.refusals());
    }
  }

  @GetMapping
  @Operation(
      summary = "Versions that were offered",
      description = "The last ones, for the text as it is now.")
  Items<VariantView> list(@PathVariable BrandId brand, @PathVariable PostId post) {
    return Items.all(variants.of(brand, post).stream().map(VariantView::of).toList());
  }

  @PostMapping
  @Operation(
      summary = "Ask for the post in several manners",
      description =
          "By the brand's model, or from the article's own sentences where it has some of the kind. "
              + "The post stays as it is.")
  OfferedView offer(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody WantedBody body) {
    return OfferedView.of(
        variants.offer(person.get(), brand, post, body.wanted(), Wire.orEmpty(body.wish())));
  }

  @PostMapping("/{version}/take")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Take an offered version",
      description = "It becomes the newest revision, by who wrote it.")
  RevisionView take(
      @PathVariable BrandId brand,
      @PathVariable PostId post,
      @PathVariable OfferedDraftId version) {
    Revision taken = variants.take(person.get(), brand, post, version);
    return RevisionView.of(taken, findings.of(brand, taken.id()));
  }
}
