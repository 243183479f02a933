package io.postillion.plugin.desk.posts;

import io.postillion.core.NotFoundException;
import io.postillion.core.flow.Answering;
import io.postillion.core.post.Editing;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.ContentPolicy;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.WebAddress;
import io.postillion.plugin.desk.view.PlannedTime;
import io.postillion.plugin.desk.view.WhenHints;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving a post, calling it off, and answering what the process asks about it. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/posts/{id}")
final class PostActions {

  private final Editing editing;
  private final Answering answering;
  private final PostViews views;
  private final WhenHints hints;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  PostActions(
      Editing editing,
      Answering answering,
      PostViews views,
      WhenHints hints,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.editing = editing;
    this.answering = answering;
    this.views = views;
    this.hints = hints;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  /** Without a time it goes out as soon as it is approved. */
  @PostMapping("/schedule")
  String move(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<Problem> problem =
        attempts.at(
            () -> {
              Optional<PlannedTime> planned =
                  PlannedTime.read(form.getOrDefault("at", ""), form.getOrDefault("zone", ""));
              editing.reschedule(
                  desk.person(), desk.id(), id, planned.map(PlannedTime::schedule).orElse(null));
              flash.addFlashAttribute(
                  "done", planned.map(hints::said).orElseGet(() -> words.say("done.unplanned")));
            });
    return page(desk, id, problem, form, model, response);
  }

  @PostMapping("/cancel")
  String cancel(
      Desk desk,
      @PathVariable PostId id,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Optional<Problem> problem =
        attempts.at(
            () -> {
              editing.cancel(desk.person(), desk.id(), id, form.getOrDefault("why", "").strip());
              flash.addFlashAttribute("done", words.say("done.cancelled"));
            });
    return page(desk, id, problem, form, model, response);
  }

  @PostMapping("/answer/{item}")
  String answer(
      Desk desk,
      @PathVariable PostId id,
      @PathVariable String item,
      @RequestParam Map<String, String> form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    String permalink = form.getOrDefault("permalink", "").strip();
    String answer = form.getOrDefault("answer", "");
    Optional<Problem> problem =
        answer.equals("live") && !WebAddress.isOne(permalink)
            ? Optional.of(
                new Problem(HttpStatus.UNPROCESSABLE_ENTITY, words.say("answer.permalinkNeeded")))
            : attempts.at(
                () -> {
                  answer(desk, item, answer, permalink, form);
                  flash.addFlashAttribute("done", words.say("done.answered"));
                });
    return page(desk, id, problem, form, model, response);
  }

  private void answer(
      Desk desk, String item, String answer, String permalink, Map<String, String> form) {
    switch (answer) {
      case "now" -> answering.sendLate(desk.person(), desk.id(), item, null);
      case "move" -> answering.sendLate(desk.person(), desk.id(), item, chosen(form));
      case "done" -> answering.done(desk.person(), desk.id(), item);
      case "retry" -> answering.retry(desk.person(), desk.id(), item);
      case "drop" -> answering.drop(desk.person(), desk.id(), item);
      case "live" -> answering.isLive(desk.person(), desk.id(), item, URI.create(permalink));
      case "absent" -> answering.isAbsent(desk.person(), desk.id(), item);
      default -> throw new NotFoundException("answer", answer);
    }
  }

  private static Schedule chosen(Map<String, String> form) {
    String at = form.getOrDefault("at", "");
    return PlannedTime.read(at, form.getOrDefault("zone", ""))
        .map(PlannedTime::schedule)
        .orElseThrow(() -> new UnreadableTimeException(at, new IllegalArgumentException(at)));
  }

  /** The page again, with what was typed, when it was not done. */
  private String page(
      Desk desk,
      PostId id,
      Optional<Problem> problem,
      Map<String, String> form,
      Model model,
      HttpServletResponse response) {
    if (problem.isEmpty()) {
      return "redirect:" + new Links(settings.basePath(), desk.id()).post(id);
    }
    ContentPolicy.allowStyleAttributes(response);
    response.setStatus(problem.get().status().value());
    model.addAttribute("problem", problem.get().text());
    model.addAttribute("typed", form);
    model.addAttribute("post", views.of(desk, id));
    return "desk:post";
  }
}
