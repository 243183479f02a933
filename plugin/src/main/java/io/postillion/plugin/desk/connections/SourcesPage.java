package io.postillion.plugin.desk.connections;

import io.postillion.core.content.Source;
import io.postillion.core.content.SourceCare;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.Sources;
import io.postillion.core.people.Role;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The brand's sources: how they are doing, pause, resume, test. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/sources")
final class SourcesPage {

  private final Sources sources;
  private final SourceCare care;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;

  SourcesPage(
      Sources sources,
      SourceCare care,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.sources = sources;
    this.care = care;
    this.attempts = attempts;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  @GetMapping
  String list(Desk desk, Model model) {
    model.addAttribute("page", "sources");
    model.addAttribute("mayRun", desk.may(Role.ADMIN));
    model.addAttribute(
        "rows", sources.of(desk.id()).stream().map(source -> row(desk, source)).toList());
    return "desk:connections";
  }

  private ConnectionRow row(Desk desk, Source source) {
    boolean sample = source.sample() || source.isRemoved();
    ConnectionRow row =
        ConnectionRow.of(
            source.id().value(),
            source.cms(),
            source.name(),
            sample ? words.say("samples.source") : "",
            source.connection(),
            times,
            desk);
    return source.isRemoved() ? row.gone() : row;
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

  private String again(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).sources();
  }
}
