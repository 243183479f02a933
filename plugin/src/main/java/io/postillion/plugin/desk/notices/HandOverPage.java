package io.postillion.plugin.desk.notices;

import io.postillion.core.notice.Delegating;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands one review to a colleague. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}/delegate")
final class HandOverPage {

  private final Delegating delegating;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  HandOverPage(Delegating delegating, Attempts attempts, DeskSettings settings, Words words) {
    this.delegating = delegating;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  @PostMapping
  String delegate(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam(defaultValue = "") String to,
      RedirectAttributes flash) {
    Optional<Problem> problem =
        attempts.at(
            () -> delegating.delegate(desk.person(), desk.id(), id, NoticesPage.colleague(to)));
    Links links = new Links(settings.basePath(), desk.id());
    if (problem.isPresent()) {
      flash.addFlashAttribute("problem", problem.get().text());
      return "redirect:" + links.review(id);
    }
    flash.addFlashAttribute("done", words.say("handOver.done"));
    return "redirect:" + links.work();
  }
}
