package io.postillion.plugin.desk.review;

import io.postillion.core.ai.Offer;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Suggesting.Ask;
import io.postillion.core.ai.Wish;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Waits;
import io.postillion.plugin.desk.frame.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
  private final Words words;

  SuggestionsPage(Suggesting suggesting, Attempts attempts, Waits waits, Words words) {
    this.suggesting = suggesting;
    this.attempts = attempts;
    this.waits = waits;
    this.words = words;
  }

  /** A fragment: what is offered, or why nothing is. */
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
    waits
        .during(
            request,
            response,
            () -> attempts.at(() -> model.addAttribute("offers", views(desk, id, ask))))
        .map(Problem::text)
        .ifPresent(problem -> model.addAttribute("problem", problem));
    return "desk:assist :: offers";
  }

  /** A fragment: what a process asked for, or somebody earlier, for the text as it is kept. */
  @GetMapping
  String open(Desk desk, @PathVariable PostId id, Model model) {
    List<Offer> open = suggesting.open(desk.id(), id);
    model.addAttribute("offers", open.stream().map(offer -> OfferView.of(offer, words)).toList());
    model.addAttribute(
        "text", open.stream().findFirst().map(offer -> offer.suggestion().text()).orElse(null));
    return "desk:assist :: offers";
  }

  private List<OfferView> views(Desk desk, PostId id, Ask ask) {
    return suggesting.suggest(desk.person(), desk.id(), id, ask).stream()
        .map(offer -> OfferView.of(offer, words))
        .toList();
  }
}
