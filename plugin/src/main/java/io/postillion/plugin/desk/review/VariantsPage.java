package io.postillion.plugin.desk.review;

import io.postillion.core.ai.OfferedDraftId;
import io.postillion.core.ai.Variants;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.people.Role;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.LiveCheck;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offered versions side by side; one of them is taken, or none. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}/variants")
final class VariantsPage {

  private final Variants variants;
  private final Posts posts;
  private final Channels channels;
  private final Attempts attempts;
  private final LiveCheck check;
  private final DeskSettings settings;
  private final Words words;

  VariantsPage(
      Variants variants,
      Posts posts,
      Channels channels,
      Attempts attempts,
      LiveCheck check,
      DeskSettings settings,
      Words words) {
    this.variants = variants;
    this.posts = posts;
    this.channels = channels;
    this.attempts = attempts;
    this.check = check;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, @PathVariable PostId id, Model model) {
    Post post = posts.get(desk.id(), id);
    Channel channel = channels.get(desk.id(), post.channel());
    List<VariantView> views =
        variants.of(desk.id(), id).stream()
            .map(seen -> VariantView.of(channel, seen, check, words))
            .toList();
    model.addAttribute("post", id);
    model.addAttribute("channel", Visible.text(channel.name()));
    model.addAttribute("network", channel.network());
    model.addAttribute(
        "now",
        posts
            .current(post)
            .map(Revision::content)
            .map(content -> check.preview(channel, content, List.of()))
            .orElse(null));
    model.addAttribute("views", views);
    model.addAttribute("mayWrite", desk.may(Role.MANAGER));
    return "desk:variants";
  }

  @PostMapping("/{which}/take")
  String take(
      Desk desk,
      @PathVariable PostId id,
      @PathVariable OfferedDraftId which,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<Problem> problem =
        attempts.at(() -> variants.take(desk.person(), desk.id(), id, which));
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      return show(desk, id, model);
    }
    flash.addFlashAttribute("done", words.say("done.variantTaken"));
    return "redirect:" + new Links(settings.basePath(), desk.id()).review(id);
  }
}
