package io.postillion.plugin.desk.review;

import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.view.LiveCheck;
import io.postillion.plugin.desk.view.WhenHints;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading: the post, its source, and what the checks say while a person types. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}")
final class ReviewPage {

  private final Reviews reviews;
  private final Posts posts;
  private final LiveCheck check;
  private final WhenHints hints;

  ReviewPage(Reviews reviews, Posts posts, LiveCheck check, WhenHints hints) {
    this.reviews = reviews;
    this.posts = posts;
    this.check = check;
    this.hints = hints;
  }

  @GetMapping("/posts/{id}/review")
  String show(Desk desk, @PathVariable PostId id, Model model) {
    reviews.show(desk, id, Typed.NOTHING, model);
    return "desk:review";
  }

  /** A fragment: counter, findings and preview of what is being typed. */
  @PostMapping("/posts/{id}/check")
  String check(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam MultiValueMap<String, String> form,
      Model model) {
    var post = posts.get(desk.id(), id);
    check.show(post, Typed.of(form).into(reviews.content(post)), model);
    return "desk:live";
  }

  /** A fragment: what a chosen time means. */
  @GetMapping("/when")
  String when(
      Desk desk,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String zone,
      Model model) {
    model.addAttribute("hint", hints.hint(desk.id(), at, zone));
    return "desk:when :: hint";
  }
}
