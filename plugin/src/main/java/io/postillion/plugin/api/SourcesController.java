package io.postillion.plugin.api;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Cms;
import io.postillion.core.content.ContentInbox.Receipt;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceCare;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.Sources;
import io.postillion.core.people.Role;
import io.postillion.plugin.security.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/sources")
@Tag(name = "Sources", description = "A source is one connected CMS.")
class SourcesController {

  private final Sources sources;
  private final SourceCare care;
  private final CurrentPerson person;

  SourcesController(Sources sources, SourceCare care, CurrentPerson person) {
    this.sources = sources;
    this.care = care;
    this.person = person;
  }

  record SourceView(String id, String cms, String name, ConnectionView connection) implements Wire {

    static SourceView of(Source source) {
      return new SourceView(
          source.id().value(), source.cms(), source.name(), ConnectionView.of(source.connection()));
    }
  }

  /**
   * What a sweep brought.
   *
   * @param added articles that are new
   * @param changed articles that changed
   * @param known articles that came again as they were
   * @param skipped items that could not be read
   */
  record SweepView(int added, int changed, int known, List<SkippedView> skipped) implements Wire {

    static SweepView of(SourceCare.Sweep sweep) {
      return new SweepView(
          sweep.receipts().getOrDefault(Receipt.NEW, 0),
          sweep.receipts().getOrDefault(Receipt.CHANGED, 0),
          sweep.receipts().getOrDefault(Receipt.SAME, 0),
          sweep.skipped().stream().map(SkippedView::of).toList());
    }
  }

  record SkippedView(String externalId, String reason) implements Wire {

    static SkippedView of(Cms.Skipped skipped) {
      return new SkippedView(skipped.externalId(), skipped.reason());
    }
  }

  @GetMapping
  @Operation(summary = "The sources", description = "Each with how it is doing.")
  Items<SourceView> list(@PathVariable BrandId brand) {
    return Items.all(sources.of(brand).stream().map(SourceView::of).toList());
  }

  @PostMapping("/{source}/sweep")
  @Operation(
      summary = "Sweep a source now",
      description = "Reads all that is new since the last sweep; nothing while it is paused.")
  SweepView sweep(@PathVariable BrandId brand, @PathVariable SourceId source) {
    person.get().require(Role.ADMIN, brand);
    return SweepView.of(care.sweep(owned(brand, source).id()));
  }

  @PostMapping("/{source}/test")
  @Operation(
      summary = "Test a source",
      description = "502 or 503 when the CMS does not answer as it should.")
  Reached test(@PathVariable BrandId brand, @PathVariable SourceId source) {
    return new Reached(care.test(person.get(), brand, source));
  }

  @PostMapping("/{source}/pause")
  @Operation(summary = "Pause a source", description = "Nothing is read from it.")
  SourceView pause(@PathVariable BrandId brand, @PathVariable SourceId source) {
    care.pause(person.get(), brand, source);
    return SourceView.of(owned(brand, source));
  }

  @PostMapping("/{source}/resume")
  @Operation(summary = "Resume a source", description = "The next sweep reads what it missed.")
  SourceView resume(@PathVariable BrandId brand, @PathVariable SourceId source) {
    care.resume(person.get(), brand, source);
    return SourceView.of(owned(brand, source));
  }

  private Source owned(BrandId brand, SourceId id) {
    return sources.of(brand).stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("source", id));
  }
}
