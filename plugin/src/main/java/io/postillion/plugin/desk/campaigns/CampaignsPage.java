package io.postillion.plugin.desk.campaigns;

import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigning;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The campaigns of a brand: everyone reads them, managers begin, change and close them. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/campaigns")
final class CampaignsPage {

  private final Campaigning campaigning;
  private final CampaignViews views;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;

  CampaignsPage(
      Campaigning campaigning,
      Campaigns campaigns,
      Attempts attempts,
      DeskSettings settings,
      Words words) {
    this.campaigning = campaigning;
    this.views = new CampaignViews(campaigns, words);
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, Model model) {
    return page(desk, Optional.empty(), model);
  }

  @PostMapping
  String begin(
      Desk desk,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    CampaignForm form = CampaignForm.of("", fields);
    Optional<Problem> problem =
        attempts.at(() -> campaigning.begin(desk.person(), desk.id(), form.wanted()));
    return told(desk, form, problem, "campaign.done.begun", model, response, flash);
  }

  @PostMapping("/{id}")
  String change(
      Desk desk,
      @PathVariable CampaignId id,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    CampaignForm form = CampaignForm.of(id.toString(), fields);
    Optional<Problem> problem =
        attempts.at(() -> campaigning.change(desk.person(), desk.id(), id, form.wanted()));
    return told(desk, form, problem, "campaign.done.changed", model, response, flash);
  }

  @PostMapping("/{id}/close")
  String close(Desk desk, @PathVariable CampaignId id, RedirectAttributes flash) {
    Optional<Problem> problem = attempts.at(() -> campaigning.close(desk.person(), desk.id(), id));
    problem.ifPresentOrElse(
        why -> flash.addFlashAttribute("problem", why.text()),
        () -> flash.addFlashAttribute("done", words.say("campaign.done.closed")));
    return back(desk);
  }

  /** What was typed is kept when it cannot be used. */
  private String told(
      Desk desk,
      CampaignForm form,
      Optional<Problem> problem,
      String done,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (problem.isPresent()) {
      response.setStatus(problem.get().status().value());
      model.addAttribute("problem", problem.get().text());
      return page(desk, Optional.of(form), model);
    }
    flash.addFlashAttribute("done", words.say(done));
    return back(desk);
  }

  private String back(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("campaigns");
  }

  private String page(Desk desk, Optional<CampaignForm> typed, Model model) {
    CampaignViews.Shown shown = views.of(desk, typed);
    model.addAttribute("rows", shown.open());
    model.addAttribute("closed", shown.closed());
    model.addAttribute("blank", shown.blank());
    model.addAttribute("hues", Hue.values());
    model.addAttribute("values", Value.values());
    return "desk:campaigns";
  }
}
