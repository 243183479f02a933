package io.postillion.plugin.desk.review;

import io.postillion.core.NotFoundException;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.visual.AltText;
import io.postillion.core.visual.Describing;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Words for what a picture shows, put into the form beside what was typed; nothing is saved. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}/alt")
final class AltTextAction {

  private final Describing describing;
  private final Reviews reviews;
  private final Posts posts;
  private final Attempts attempts;

  AltTextAction(Describing describing, Reviews reviews, Posts posts, Attempts attempts) {
    this.describing = describing;
    this.reviews = reviews;
    this.posts = posts;
    this.attempts = attempts;
  }

  /**
   * @param describe hash of the picture
   * @param kept the same, where what was suggested for it last is to serve
   */
  @PostMapping
  String suggest(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "") String describe,
      @RequestParam(defaultValue = "") String kept,
      Model model,
      HttpServletResponse response) {
    Typed typed = Typed.of(form);
    String picture = kept.isEmpty() ? describe : kept;
    AtomicReference<String> words = new AtomicReference<>("");
    Optional<Problem> problem =
        attempts.at(
            () ->
                words.set(
                    kept.isEmpty()
                        ? describing.suggest(desk.person(), desk.id(), id, picture).words()
                        : last(desk, id, picture)));
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      reviews.show(desk, id, typed, model);
    } else {
      model.addAttribute("described", picture);
      String said = String.valueOf(words.get());
      reviews.show(desk, id, typed.describing(places(desk, id), picture, said), model);
    }
    return "desk:review";
  }

  private String last(Desk desk, PostId id, String sha256) {
    return describing.suggested(desk.id(), id).stream()
        .filter(text -> text.sha256().equals(sha256))
        .map(AltText::words)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("picture", sha256));
  }

  private List<Media> places(Desk desk, PostId id) {
    return reviews.content(posts.get(desk.id(), id)).media();
  }
}
