package io.postillion.plugin.desk.pictures;

import io.postillion.core.NotFoundException;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.Focus;
import io.postillion.core.visual.Illustrating;
import io.postillion.core.visual.Illustrating.Choice;
import io.postillion.core.visual.Illustrating.Offered;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A card or a crop for a post: made, looked at, used or left. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}/picture")
final class PicturePage {

  private final Illustrating illustrating;
  private final PictureViews views;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  PicturePage(
      Illustrating illustrating,
      PictureViews views,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.illustrating = illustrating;
    this.views = views;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String show(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam(defaultValue = "") String made,
      Model model) {
    return page(views.of(desk, id, null, made, null), model);
  }

  @PostMapping("/card")
  String card(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam CardKind kind,
      @RequestParam String main,
      @RequestParam(defaultValue = "") String detail,
      Model model,
      HttpServletResponse response) {
    Card card = new Card(kind, main, detail);
    return make(
        desk,
        id,
        card,
        () -> illustrating.card(desk.person(), desk.id(), id, card),
        model,
        response);
  }

  /**
   * @param image of the article, from 1
   * @param focus e.g. {@code 0.5 1}, from the left and from above; empty for where most is to be
   *     seen
   */
  @PostMapping("/crop")
  String crop(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam int image,
      @RequestParam(defaultValue = "") String focus,
      Model model,
      HttpServletResponse response) {
    return make(
        desk,
        id,
        null,
        () -> illustrating.crop(desk.person(), desk.id(), id, image, focus(focus)),
        model,
        response);
  }

  /**
   * @param wish what is to be seen
   */
  @PostMapping("/imagine")
  String imagine(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam String wish,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("wish", wish);
    return make(
        desk,
        id,
        null,
        () -> illustrating.imagine(desk.person(), desk.id(), id, wish),
        model,
        response);
  }

  private String make(
      Desk desk,
      PostId id,
      @Nullable Card typed,
      Supplier<Offered> maker,
      Model model,
      HttpServletResponse response) {
    AtomicReference<String> made = new AtomicReference<>("");
    Optional<Problem> problem = attempts.at(() -> made.set(maker.get().picture().media().sha256()));
    if (problem.isPresent()) {
      say(problem.get(), model, response);
      return page(views.of(desk, id, typed, "", null), model);
    }
    return "redirect:" + links(desk).act(id, "picture") + "?made=" + made.get();
  }

  /**
   * @param place of the picture that it replaces, from 1; 0 to add it
   */
  @PostMapping("/use")
  String use(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam String made,
      @RequestParam(defaultValue = "") String alt,
      @RequestParam(defaultValue = "0") int place,
      @RequestParam(defaultValue = "") String revision,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Choice choice = new Choice(made, alt, place);
    RevisionId shown = shown(revision);
    Optional<Problem> problem =
        attempts.at(() -> illustrating.use(desk.person(), desk.id(), id, shown, choice));
    if (problem.isPresent()) {
      say(problem.get(), model, response);
      return page(views.of(desk, id, null, made, alt), model);
    }
    flash.addFlashAttribute("done", words.say("picture.used"));
    return "redirect:" + links(desk).review(id);
  }

  @PostMapping("/carousel")
  String carousel(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam(defaultValue = "") String revision,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    RevisionId shown = shown(revision);
    Optional<Problem> problem =
        attempts.at(() -> illustrating.carousel(desk.person(), desk.id(), id, shown));
    if (problem.isPresent()) {
      say(problem.get(), model, response);
      return page(views.of(desk, id, null, "", null), model);
    }
    flash.addFlashAttribute("done", words.say("picture.carouselMade"));
    return "redirect:" + links(desk).review(id);
  }

  private static void say(Problem problem, Model model, HttpServletResponse response) {
    response.setStatus(problem.status().value());
    model.addAttribute("problem", problem.text());
  }

  private static String page(PictureView view, Model model) {
    model.addAttribute("picture", view);
    return "desk:picture";
  }

  private static @Nullable RevisionId shown(String revision) {
    try {
      return revision.isBlank() ? null : RevisionId.of(revision);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("revision", revision);
    }
  }

  private static @Nullable Focus focus(String words) {
    if (words.isBlank()) {
      return null;
    }
    String[] parts = words.split(" ", 2);
    try {
      return new Focus(Double.parseDouble(parts[0]), Double.parseDouble(parts[parts.length - 1]));
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("focus", words);
    }
  }

  private Links links(Desk desk) {
    return new Links(settings.basePath(), desk.id());
  }
}
