package io.postillion.plugin.api;

import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Findings;
import io.postillion.core.library.Choosing;
import io.postillion.core.library.Library;
import io.postillion.core.library.LibraryPicture;
import io.postillion.core.library.LibraryQuery;
import io.postillion.core.library.Snippet;
import io.postillion.core.library.Snippets;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.search.Sought;
import io.postillion.plugin.api.ContentBody.MediaBody;
import io.postillion.plugin.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}")
@Tag(name = "Library", description = "Pictures and words that the brand keeps for its posts.")
class LibraryController {

  private final Library library;
  private final Snippets snippets;
  private final Choosing choosing;
  private final MediaStore media;
  private final Findings findings;
  private final CurrentCaller caller;

  LibraryController(
      Library library,
      Snippets snippets,
      Choosing choosing,
      MediaStore media,
      Findings findings,
      CurrentCaller caller) {
    this.library = library;
    this.snippets = snippets;
    this.choosing = choosing;
    this.media = media;
    this.findings = findings;
    this.caller = caller;
  }

  /**
   * A picture of the library.
   *
   * @param rights whose it is and by what licence or permission it may be used; may be empty
   * @param lastDay on which it may be used, where the brand is; null for ever
   */
  record LibraryPictureView(
      MediaBody picture,
      String name,
      List<String> tags,
      String rights,
      @Nullable LocalDate lastDay,
      Instant changedAt)
      implements Wire {

    static LibraryPictureView of(LibraryPicture picture) {
      return new LibraryPictureView(
          MediaBody.of(picture.media()),
          picture.name(),
          picture.tags(),
          picture.rights(),
          picture.lastDay(),
          picture.changedAt());
    }
  }

  /**
   * @param language null when it serves in any
   */
  record SnippetView(UUID id, String name, @Nullable String language, String text) implements Wire {

    static SnippetView of(Snippet snippet) {
      Locale language = snippet.language();
      return new SnippetView(
          snippet.id().value(),
          snippet.name(),
          language == null ? null : language.toLanguageTag(),
          snippet.text());
    }
  }

  /**
   * A picture of the library for a post.
   *
   * @param shownRevision the newest revision as the caller saw it
   * @param place of the picture that it replaces, from 1; added behind the others when left out
   */
  record ChoiceBody(@Nullable UUID shownRevision, String sha256, @Nullable Integer place)
      implements Wire {

    ChoiceBody {
      Wire.required("sha256", sha256);
    }

    @Nullable RevisionId shown() {
      return shownRevision == null ? null : new RevisionId(shownRevision);
    }
  }

  @GetMapping("/library")
  @Operation(summary = "Pictures of the library", description = "Those changed last first.")
  Items<LibraryPictureView> pictures(
      @PathVariable BrandId brand,
      @Parameter(description = "words in name, alternative text, tags and rights")
          @RequestParam(defaultValue = "")
          String words,
      @Parameter(description = "1 to 200") @RequestParam(defaultValue = Paging.LIMIT) int limit,
      @RequestParam(defaultValue = "0") int offset) {
    int most = Paging.limit(limit);
    return Items.upTo(
        most,
        library
            .list(brand, LibraryQuery.all(Sought.of(words), most + 1, Paging.offset(offset)))
            .stream()
            .map(LibraryPictureView::of)
            .toList());
  }

  @GetMapping("/library/{sha256}")
  @Operation(
      summary = "Look at a picture of the library",
      description = "As it was put there, without what it told about place and camera.")
  ResponseEntity<byte[]> picture(@PathVariable BrandId brand, @PathVariable String sha256) {
    return PictureBytes.of(media, brand, sha256, library.find(brand, sha256).isPresent());
  }

  @GetMapping("/snippets")
  @Operation(
      summary = "The snippets",
      description = "Words that the brand uses again and again, by name.")
  Items<SnippetView> snippets(@PathVariable BrandId brand) {
    return Items.all(snippets.all(brand).stream().map(SnippetView::of).toList());
  }

  @PostMapping("/posts/{post}/library-pictures")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Use a picture of the library",
      description =
          "Makes a new revision with it and its alternative text; approvals of older ones lose "
              + "their force. Refused with 409 when the post was changed after `shownRevision`, or "
              + "the picture may not be used any more when the post is due.")
  RevisionView use(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody ChoiceBody body) {
    Revision revision =
        choosing.choose(
            caller.get().person(),
            brand,
            post,
            body.shown(),
            body.sha256(),
            body.place() == null ? 0 : body.place());
    return RevisionView.of(revision, findings.of(brand, revision.id()));
  }
}
