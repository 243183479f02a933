package io.postillion.plugin.api;

import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Findings;
import io.postillion.core.post.Author;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.core.visual.AltText;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.Describing;
import io.postillion.core.visual.Focus;
import io.postillion.core.visual.Illustrating;
import io.postillion.core.visual.Illustrating.Choice;
import io.postillion.core.visual.Illustrating.Offered;
import io.postillion.core.visual.MadePictures;
import io.postillion.core.visual.Part;
import io.postillion.core.visual.Recipe;
import io.postillion.plugin.api.ContentBody.MediaBody;
import io.postillion.plugin.api.RevisionView.AuthorView;
import io.postillion.plugin.api.RevisionView.FindingView;
import io.postillion.plugin.security.Caller;
import io.postillion.plugin.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/posts/{post}")
@Tag(name = "Pictures")
class PicturesController {

  private final Illustrating illustrating;
  private final Describing describing;
  private final Posts posts;
  private final MadePictures made;
  private final MediaStore media;
  private final Findings findings;
  private final CurrentCaller caller;

  PicturesController(
      Illustrating illustrating,
      Describing describing,
      Posts posts,
      MadePictures made,
      MediaStore media,
      Findings findings,
      CurrentCaller caller) {
    this.illustrating = illustrating;
    this.describing = describing;
    this.posts = posts;
    this.made = made;
    this.media = media;
    this.findings = findings;
    this.caller = caller;
  }

  /**
   * The words of a card.
   *
   * @param main the headline, the quotation without its marks, or the figure
   * @param detail the line below, who said it, or what the figure means
   */
  record CardBody(CardKind kind, String main, @Nullable String detail) implements Wire {

    CardBody {
      Wire.required("kind", kind);
      Wire.required("main", main);
    }

    static CardBody of(Card card) {
      return new CardBody(card.kind(), card.main(), card.detail());
    }

    Card toCore() {
      return new Card(kind, main, Wire.orEmpty(detail));
    }
  }

  /**
   * What to cut.
   *
   * @param image of the article, from 1
   * @param focusX the point that must stay in it, from 0, the left edge, to 1; where most is to be
   *     seen when left out
   * @param focusY the same from the upper edge
   */
  record CropBody(int image, @Nullable Double focusX, @Nullable Double focusY) implements Wire {

    CropBody {
      focus(focusX, focusY);
    }

    @Nullable Focus focus() {
      return focus(focusX, focusY);
    }

    private static @Nullable Focus focus(@Nullable Double x, @Nullable Double y) {
      return x == null || y == null ? null : new Focus(x, y);
    }
  }

  /**
   * A picture that was made for the post and is not in it.
   *
   * @param picture with the alternative text that goes with it
   * @param card its words, when it is one
   * @param part of the original that it shows, when it is a crop or a model made it
   * @param model that made it; null when none did
   * @param findings what the checks would find because of it
   */
  record OfferedView(
      MediaBody picture,
      @Nullable CardBody card,
      @Nullable PartView part,
      @Nullable String model,
      AuthorView author,
      List<FindingView> findings)
      implements Wire {

    static OfferedView of(Offered offered) {
      Recipe recipe = offered.picture().recipe();
      return new OfferedView(
          MediaBody.of(offered.picture().media()),
          recipe instanceof Recipe.OfCard made ? CardBody.of(made.card()) : null,
          PartView.of(recipe),
          recipe instanceof Recipe.OfModel made ? made.model() : null,
          new AuthorView(offered.picture().by().kind(), offered.picture().by().name()),
          offered.findings().stream().map(FindingView::of).toList());
    }
  }

  /**
   * @param original hash of the picture that was cut
   * @param x of the left edge, in pixels of the original
   */
  record PartView(String original, int x, int y, int width, int height) implements Wire {

    static @Nullable PartView of(Recipe recipe) {
      if (recipe instanceof Recipe.OfCrop crop) {
        return of(crop.original(), crop.part());
      }
      return recipe instanceof Recipe.OfModel made ? of(made.original(), made.part()) : null;
    }

    private static PartView of(String original, Part part) {
      return new PartView(original, part.x(), part.y(), part.width(), part.height());
    }
  }

  /**
   * A picture to be used.
   *
   * @param shownRevision the newest revision as the caller saw it
   * @param alt what it shows, in words
   * @param place of the picture that it replaces, from 1; added behind the others when left out
   */
  record UseBody(@Nullable UUID shownRevision, String sha256, String alt, @Nullable Integer place)
      implements Wire {

    UseBody {
      Wire.required("sha256", sha256);
      Wire.required("alt", alt);
    }

    @Nullable RevisionId shown() {
      return shownRevision == null ? null : new RevisionId(shownRevision);
    }

    Choice toCore() {
      return new Choice(sha256, alt, place == null ? 0 : place);
    }
  }

  /**
   * @param shownRevision the newest revision as the caller saw it
   */
  record CarouselBody(@Nullable UUID shownRevision) implements Wire {

    @Nullable RevisionId shown() {
      return shownRevision == null ? null : new RevisionId(shownRevision);
    }
  }

  /**
   * @param sha256 of a picture that the post has
   */
  record PictureBody(String sha256) implements Wire {

    PictureBody {
      Wire.required("sha256", sha256);
    }
  }

  /**
   * @param wish what is to be seen, in a person's words
   */
  record WishBody(String wish) implements Wire {

    WishBody {
      Wire.required("wish", wish);
    }
  }

  /** Words for what a picture shows; a person has to read them beside it. */
  record AltTextView(String sha256, String words, AuthorView author) implements Wire {

    static AltTextView of(AltText text) {
      return new AltTextView(
          text.sha256(), text.words(), new AuthorView(text.author().kind(), text.author().name()));
    }
  }

  @GetMapping("/cards")
  @Operation(
      summary = "Cards that the article would make",
      description = "Its title, quotations and figures, word for word; found without a model.")
  Items<CardBody> ideas(@PathVariable BrandId brand, @PathVariable PostId post) {
    return Items.all(illustrating.ideas(brand, post).stream().map(CardBody::of).toList());
  }

  @GetMapping("/pictures")
  @Operation(
      summary = "Pictures that were made for the post",
      description = "The newest first, used or not, whoever or whatever had them made.")
  Items<OfferedView> made(@PathVariable BrandId brand, @PathVariable PostId post) {
    return Items.all(
        illustrating.made(brand, post).stream()
            .map(picture -> illustrating.offered(brand, post, picture.media().sha256()))
            .map(OfferedView::of)
            .toList());
  }

  @GetMapping("/alt-texts")
  @Operation(
      summary = "Words that were suggested for pictures",
      description = "The newest first, taken or left.")
  Items<AltTextView> described(@PathVariable BrandId brand, @PathVariable PostId post) {
    return Items.all(
        describing.suggested(brand, posts.get(brand, post).id()).stream()
            .map(AltTextView::of)
            .toList());
  }

  @PostMapping("/cards")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Make a card",
      description =
          "In the brand's design and the size that the network shows whole. Its words are checked "
              + "as the text is. It is in no post until it is used.")
  OfferedView card(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody CardBody body) {
    return OfferedView.of(
        caller.get() instanceof Caller.Program program
            ? illustrating.card(author(program), brand, post, body.toCore())
            : illustrating.card(caller.get().person(), brand, post, body.toCore()));
  }

  @PostMapping("/crops")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Cut a picture of the article",
      description = "To what the network shows whole. It is in no post until it is used.")
  OfferedView crop(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody CropBody body) {
    return OfferedView.of(
        caller.get() instanceof Caller.Program program
            ? illustrating.crop(author(program), brand, post, body.image(), body.focus())
            : illustrating.crop(caller.get().person(), brand, post, body.image(), body.focus()));
  }

  @PostMapping("/generated-pictures")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Have a model make a picture",
      description =
          "Its bytes say that a trained algorithm made it. It is in no post until it is used.")
  OfferedView imagine(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody WishBody body) {
    return OfferedView.of(
        caller.get() instanceof Caller.Program program
            ? illustrating.imagine(author(program), brand, post, body.wish())
            : illustrating.imagine(caller.get().person(), brand, post, body.wish()));
  }

  @PostMapping("/pictures")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Use a picture",
      description =
          "Makes a new revision with a card or crop in it; approvals of older ones lose their "
              + "force. Refused with 409 when the post was changed after `shownRevision`.")
  RevisionView use(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody UseBody body) {
    Revision revision =
        caller.get() instanceof Caller.Program program
            ? illustrating.use(author(program), brand, post, body.shown(), body.toCore())
            : illustrating.use(caller.get().person(), brand, post, body.shown(), body.toCore());
    return RevisionView.of(revision, findings.of(brand, revision.id()));
  }

  @PostMapping("/carousel")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Make the post a carousel",
      description =
          "Makes a new revision whose pictures are cards of the article: its title, then quotations "
              + "and figures in turn. Refused with 409 when the post was changed after "
              + "`shownRevision`.")
  RevisionView carousel(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody CarouselBody body) {
    Revision revision =
        caller.get() instanceof Caller.Program program
            ? illustrating.carousel(author(program), brand, post, body.shown())
            : illustrating.carousel(caller.get().person(), brand, post, body.shown());
    return RevisionView.of(revision, findings.of(brand, revision.id()));
  }

  @GetMapping("/pictures/{sha256}")
  @Operation(summary = "Look at a picture", description = "Of the post, or made for it.")
  ResponseEntity<byte[]> picture(
      @PathVariable BrandId brand, @PathVariable PostId post, @PathVariable String sha256) {
    boolean known =
        made.find(brand, posts.get(brand, post).id(), sha256).isPresent()
            || posts.revisions(brand, post).stream()
                .flatMap(revision -> revision.content().media().stream())
                .map(Media::sha256)
                .anyMatch(sha256::equals);
    return PictureBytes.of(media, brand, sha256, known);
  }

  @PostMapping("/alt-texts")
  @Operation(
      summary = "Ask what a picture shows",
      description =
          "From the card's words, by a model that can see, or from the CMS. Nothing of the post "
              + "changes: send the words as `alt` with a revision once a person has read them.")
  AltTextView describe(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody PictureBody body) {
    return AltTextView.of(
        caller.get() instanceof Caller.Program
            ? describing.suggest(brand, post, body.sha256())
            : describing.suggest(caller.get().person(), brand, post, body.sha256()));
  }

  private static Author author(Caller.Program program) {
    return Author.program(program.name());
  }
}
