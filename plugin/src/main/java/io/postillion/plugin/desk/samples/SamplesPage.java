package io.postillion.plugin.desk.samples;

import io.postillion.core.people.Role;
import io.postillion.core.sample.Removal;
import io.postillion.core.sample.SampleCare;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Words;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What would become of the samples, asked before the one click that removes them. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/samples")
final class SamplesPage {

  private final SampleCare care;
  private final SampleViews views;
  private final DeskSettings settings;
  private final Words words;

  SamplesPage(SampleCare care, SampleViews views, DeskSettings settings, Words words) {
    this.care = care;
    this.views = views;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, Model model) {
    model.addAttribute("samples", views.of(desk));
    model.addAttribute("mayRun", desk.may(Role.ADMIN));
    return "desk:samples";
  }

  @PostMapping("/remove")
  String remove(Desk desk, RedirectAttributes flash) {
    Removal removal = care.remove(desk.person(), desk.id(), words.say("samples.why"));
    flash.addFlashAttribute("done", words.say("samples.done.removed", removal.dropped()));
    if (!removal.kept().isEmpty()) {
      flash.addFlashAttribute(
          "problem",
          words.say("samples.done.kept", removal.kept().size())
              + " "
              + removal.kept().stream()
                  .map(kept -> words.refusal(kept.why()))
                  .distinct()
                  .collect(Collectors.joining(" ")));
    }
    return again(desk);
  }

  @PostMapping("/bring-back")
  String bringBack(Desk desk, RedirectAttributes flash) {
    int articles = care.bringBack(desk.person(), desk.id());
    flash.addFlashAttribute("done", words.say("samples.done.back", articles));
    return again(desk);
  }

  private String again(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("samples");
  }
}
