package io.postillion.plugin.desk.frame;

import io.postillion.core.publish.Braking;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One click holds everything; one more lets it go. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/brake")
final class BrakePage {

  private static final String ALL = "all";

  private final Braking braking;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  BrakePage(Braking braking, Attempts attempts, DeskSettings settings, Words words) {
    this.braking = braking;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  @PostMapping("/pull")
  String pull(Desk desk, @RequestParam(defaultValue = "") String scope, RedirectAttributes flash) {
    Runnable pull =
        scope.equals(ALL)
            ? () -> braking.pullAll(desk.person(), "")
            : () -> braking.pull(desk.person(), desk.id(), "");
    return told(desk, attempts.at(pull), "done.braked", flash);
  }

  @PostMapping("/release")
  String release(
      Desk desk, @RequestParam(defaultValue = "") String scope, RedirectAttributes flash) {
    Runnable release =
        scope.equals(ALL)
            ? () -> braking.releaseAll(desk.person())
            : () -> braking.release(desk.person(), desk.id());
    return told(desk, attempts.at(release), "done.unbraked", flash);
  }

  private String told(Desk desk, Optional<Problem> problem, String done, RedirectAttributes flash) {
    if (problem.isPresent()) {
      flash.addFlashAttribute("problem", problem.get().text());
    } else {
      flash.addFlashAttribute("done", words.say(done));
    }
    return "redirect:" + new Links(settings.basePath(), desk.id()).work();
  }
}
