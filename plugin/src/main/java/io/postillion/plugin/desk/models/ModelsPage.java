package io.postillion.plugin.desk.models;

import io.postillion.core.flow.Migrating;
import io.postillion.core.flow.Models;
import io.postillion.core.flow.Models.Trial;
import io.postillion.core.flow.Whereabouts;
import io.postillion.plugin.config.ConditionalOnOwnEngine;
import io.postillion.plugin.desk.frame.ContentPolicy;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The models with their versions, for those who administer every brand. Posts go on on a newer
 * version only after the page has shown which of them can.
 */
@Controller
@ConditionalOnOwnEngine
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/models")
final class ModelsPage {

  private final Models models;
  private final Migrating migrating;
  private final DeskSettings settings;
  private final Times times;
  private final Words words;

  ModelsPage(Models models, Migrating migrating, DeskSettings settings, Times times, Words words) {
    this.models = models;
    this.migrating = migrating;
    this.settings = settings;
    this.times = times;
    this.words = words;
  }

  @GetMapping
  String list(Desk desk, Model page, HttpServletResponse response) {
    migrating.require(desk.person());
    ContentPolicy.allowStyleAttributes(response);
    page.addAttribute(
        "rows",
        models.all(words.locale()).stream().map(model -> ModelRow.of(model, times, desk)).toList());
    return "desk:models";
  }

  /** Changes nothing: what it shows was tried and taken back. */
  @GetMapping("/{model:[\\w.-]+}/{version:\\d{1,9}}/migration")
  String dryRun(Desk desk, @PathVariable String model, @PathVariable int version, Model page) {
    List<Trial> trials = migrating.dryRun(desk.person(), model, version);
    page.addAttribute("model", model);
    page.addAttribute("version", version);
    page.addAttribute("can", trials.stream().filter(Trial::isPossible).toList());
    page.addAttribute("cannot", trials.stream().filter(trial -> !trial.isPossible()).toList());
    page.addAttribute("most", Migrating.MOST);
    page.addAttribute("isFull", trials.size() == Migrating.MOST);
    return "desk:migration";
  }

  @PostMapping("/{model:[\\w.-]+}/{version:\\d{1,9}}/migration")
  String migrate(
      Desk desk, @PathVariable String model, @PathVariable int version, RedirectAttributes flash) {
    int moved = migrating.migrate(desk.person(), model, version);
    flash.addFlashAttribute("done", words.say("models.done", moved, model));
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("models");
  }

  @GetMapping("/{model:[\\w.-]+}/{version:\\d{1,9}}/diagram")
  @ResponseBody
  Whereabouts diagram(Desk desk, @PathVariable String model, @PathVariable int version) {
    migrating.require(desk.person());
    return new Whereabouts(models.bpmn(model, version), List.of(), List.of());
  }
}
