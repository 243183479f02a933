package io.postillion.plugin.desk.review;

import io.postillion.core.ai.Offer;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Suggesting.Ask;
import io.postillion.core.ai.Wish;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Fragments;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Waits;
import io.postillion.plugin.desk.frame.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Words at the cursor, to be taken or left. Nothing is saved by asking, nor by taking. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}/suggestions")
final class SuggestionsPage {

  private final Suggesting suggesting;
  private final Attempts attempts;
  private final Waits waits;
  private final Fragments fragments;
  private final Words words;

  SuggestionsPage(
      Suggesting suggesting, Attempts attempts, Waits waits, Fragments fragments, Words words) {
    this.suggesting = suggesting;
    this.attempts = attempts;
    this.waits = waits;
    this.fragments = fragments;
    this.words = words;
  }

  /**
   * A fragment: what is offered, or why nothing is. A page that reads meanwhile is shown each offer
   * as soon as it is whole, kept, and so to be taken.
   */
  @PostMapping
  String suggest(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam String text,
      @RequestParam int start,
      @RequestParam int end,
      @RequestParam Wish wish,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Ask ask = new Ask(text, start, end, wish, words.locale());
    Optional<Problem> problem =
        waits.during(
            request,
            response,
            page -> {
              Suggesting.Listener listener =
                  new Showing(page, fragments, words, model, request, response);
              return attempts.at(
                  () ->
                      model.addAttribute(
                          "offers",
                          views(
                              Waits.isFor(request)
                                  ? suggesting.suggest(desk.person(), desk.id(), id, ask, listener)
                                  : suggesting.suggest(desk.person(), desk.id(), id, ask))));
            });
    problem.ifPresent(why -> model.addAttribute("problem", why.text()));
    return "desk:assist :: offers";
  }

  /** A fragment: what a process asked for, or somebody earlier, for the text as it is kept. */
  @GetMapping
  String open(Desk desk, @PathVariable PostId id, Model model) {
    List<Offer> open = suggesting.open(desk.id(), id);
    model.addAttribute("offers", views(open));
    model.addAttribute(
        "text", open.stream().findFirst().map(offer -> offer.suggestion().text()).orElse(null));
    return "desk:assist :: offers";
  }

  private List<OfferView> views(List<Offer> offers) {
    return offers.stream().map(offer -> OfferView.of(offer, words)).toList();
  }
}
