package io.postillion.plugin.api;

import io.postillion.core.ai.Offer;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Suggesting.Ask;
import io.postillion.core.ai.Suggestion;
import io.postillion.core.ai.Why;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.PostId;
import io.postillion.plugin.api.RevisionView.AuthorView;
import io.postillion.plugin.api.RevisionView.FindingView;
import io.postillion.plugin.security.Caller;
import io.postillion.plugin.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/posts/{post}/suggestions")
@Tag(name = "Posts")
class SuggestionsController {

  private final Suggesting suggesting;
  private final CurrentCaller caller;
  private final EventStreams streams;

  SuggestionsController(Suggesting suggesting, CurrentCaller caller, EventStreams streams) {
    this.suggesting = suggesting;
    this.caller = caller;
    this.streams = streams;
  }

  /**
   * What is wanted, where.
   *
   * @param text as it stands now, saved or not
   * @param start of the selection in the text, in UTF-16 units; its end when left out
   * @param end exclusive; the same as start, a cursor, when left out
   */
  record AskBody(String text, @Nullable Integer start, @Nullable Integer end, Wish wish)
      implements Wire {

    AskBody {
      Wire.required("text", text);
      Wire.required("wish", wish);
    }

    Ask toCore() {
      int from = start == null ? text.length() : start;
      return new Ask(text, from, end == null ? from : end, wish, Locale.ENGLISH);
    }
  }

  /**
   * Words for a passage.
   *
   * @param id to be sent as `taken` with the revision that has the words
   * @param start of the passage that they replace, in UTF-16 units
   * @param end exclusive; the same as start where they are added
   * @param text the whole text with the words in it
   * @param findings what the checks would find in it, and do not find now
   */
  record SuggestionView(
      UUID id,
      int start,
      int end,
      String words,
      String text,
      AuthorView author,
      List<WhyView> why,
      List<FindingView> findings)
      implements Wire {

    static SuggestionView of(Offer offer) {
      Suggestion suggestion = offer.suggestion();
      return new SuggestionView(
          suggestion.id().value(),
          suggestion.start(),
          suggestion.end(),
          suggestion.words(),
          suggestion.taken(),
          new AuthorView(suggestion.author().kind(), suggestion.author().name()),
          offer.why().stream().map(WhyView::of).toList(),
          offer.findings().stream().map(FindingView::of).toList());
    }
  }

  record WhyView(Why.Kind kind, String detail) implements Wire {

    static WhyView of(Why why) {
      return new WhyView(why.kind(), why.detail());
    }
  }

  @GetMapping
  @Operation(
      summary = "Words that were offered",
      description =
          "The last ones for the text as it is kept, that nobody took, whoever or whatever asked for "
              + "them. Why they were offered is not kept.")
  Items<SuggestionView> list(@PathVariable BrandId brand, @PathVariable PostId post) {
    return Items.all(suggesting.open(brand, post).stream().map(SuggestionView::of).toList());
  }

  @PostMapping
  @Operation(
      summary = "Ask for words at the cursor",
      description =
          "By the brand's model, or offline where that is of use. Nothing of the post changes: send "
              + "the text with the words in it as a revision, with their ids as `taken`.")
  Items<SuggestionView> suggest(
      @PathVariable BrandId brand, @PathVariable PostId post, @RequestBody AskBody body) {
    List<Offer> offers =
        caller.get() instanceof Caller.Program
            ? suggesting.suggest(brand, post, body.toCore())
            : suggesting.suggest(caller.get().person(), brand, post, body.toCore());
    return new Items<>(offers.stream().map(SuggestionView::of).toList(), false);
  }

  @PostMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "Ask for words at the cursor, and read them as they come",
      description =
          "As above, answered with server-sent events: `suggestion` (one, kept, to be taken from "
              + "now on), `writing` (`words` of the next one until now, to look at only), and at the "
              + "end `done`, or `problem` (problem details) when no more came; what was sent before "
              + "stands. What is refused at once is answered without events. Closing the connection "
              + "ends the call at the provider, within about two seconds; what was sent stays.")
  void stream(
      @PathVariable BrandId brand,
      @PathVariable PostId post,
      @RequestBody AskBody body,
      HttpServletRequest request,
      HttpServletResponse response) {
    streams.answer(request, response, stream -> suggest(brand, post, body, new Sending(stream)));
  }

  private void suggest(BrandId brand, PostId post, AskBody body, Suggesting.Listener listener) {
    if (caller.get() instanceof Caller.Program) {
      suggesting.suggest(brand, post, body.toCore(), listener);
    } else {
      suggesting.suggest(caller.get().person(), brand, post, body.toCore(), listener);
    }
  }

  private record Sending(EventStream stream) implements Suggesting.Listener {

    @Override
    public void offered(Offer offer) {
      stream.send("suggestion", SuggestionView.of(offer));
    }

    /** There was an event already, so this becomes one. */
    @Override
    public void brokeOff(Failure why) {
      throw why;
    }
  }
}
