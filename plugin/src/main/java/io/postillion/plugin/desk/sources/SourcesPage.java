package io.postillion.plugin.desk.sources;

import io.postillion.core.NotFoundException;
import io.postillion.core.content.SourceCare;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.Sources;
import io.postillion.core.content.Sourcing;
import io.postillion.core.people.People;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The brand's sources: how they are doing, pause, resume, test, remove. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/sources")
final class SourcesPage {

  private final SourceCare care;
  private final Sourcing sourcing;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;
  private final SourceViews views;

  SourcesPage(
      Sources sources,
      SourceCare care,
      Sourcing sourcing,
      People people,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.care = care;
    this.sourcing = sourcing;
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
    this.views = new SourceViews(sourcing, sources, people, times, words);
  }

  @GetMapping
  String list(Desk desk, Model model) {
    model.addAttribute("mayRun", desk.may(Role.ADMIN));
    model.addAttribute("rows", views.rows(desk));
    model.addAttribute("resting", views.resting(desk));
    model.addAttribute("steps", views.steps(desk));
    model.addAttribute("every", views.every());
    model.addAttribute("prefix", "postillion.brands." + desk.id() + ".sources.");
    return "desk:sources";
  }

  @PostMapping("/{id}/pause")
  String pause(Desk desk, @PathVariable SourceId id, RedirectAttributes flash) {
    care.pause(desk.person(), desk.id(), id);
    flash.addFlashAttribute("done", words.say("done.paused", id));
    return again(desk);
  }

  @PostMapping("/{id}/resume")
  String resume(Desk desk, @PathVariable SourceId id, RedirectAttributes flash) {
    care.resume(desk.person(), desk.id(), id);
    flash.addFlashAttribute("done", words.say("done.resumed", id));
    return again(desk);
  }

  @PostMapping("/{id}/test")
  String test(Desk desk, @PathVariable SourceId id, RedirectAttributes flash) {
    Optional<Problem> problem =
        attempts.at(
            () ->
                flash.addFlashAttribute(
                    "done", words.say("done.tested", id, care.test(desk.person(), desk.id(), id))));
    problem.ifPresent(why -> flash.addFlashAttribute("problem", why.text()));
    return again(desk);
  }

  /** What it means, before it is done. */
  @GetMapping("/{id}/remove")
  String ask(Desk desk, @PathVariable SourceId id, Model model) {
    desk.person().require(Role.ADMIN, desk.id());
    SourceEntry entry = entry(desk, id);
    model.addAttribute("id", id);
    model.addAttribute("name", Visible.text(entry.name()));
    model.addAttribute("hasPassword", entry.hasPassword());
    model.addAttribute("rests", sourcing.rests(entry));
    return "desk:source-remove";
  }

  @PostMapping("/{id}/remove")
  String remove(Desk desk, @PathVariable SourceId id, RedirectAttributes flash) {
    boolean removed = sourcing.remove(desk.person(), desk.id(), id);
    flash.addFlashAttribute("done", words.say(removed ? "sources.removed" : "sources.gone"));
    return again(desk);
  }

  private SourceEntry entry(Desk desk, SourceId id) {
    return sourcing.of(desk.id()).stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("source", id));
  }

  private String again(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).sources();
  }
}
