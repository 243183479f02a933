package io.postillion.plugin.desk.settings;

import io.postillion.core.NotFoundException;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.people.People;
import io.postillion.core.setting.Adjusting;
import io.postillion.core.setting.Adjusting.Depicted;
import io.postillion.core.setting.Adjusting.Entrusts;
import io.postillion.core.setting.Adjusting.Foretold;
import io.postillion.core.setting.Adjusting.Line;
import io.postillion.core.setting.Adjusting.Meanwhile;
import io.postillion.core.setting.Adjusting.Outcome;
import io.postillion.core.setting.Adjusting.Overtaken;
import io.postillion.core.setting.Adjusting.Reckoned;
import io.postillion.core.setting.Adjusting.Saved;
import io.postillion.core.setting.Adjusting.Tried;
import io.postillion.core.setting.Adjusting.Unsound;
import io.postillion.core.setting.Adjusting.Wish;
import io.postillion.core.setting.Affording;
import io.postillion.core.setting.BrandSetting;
import io.postillion.core.setting.BrandSetting.Group;
import io.postillion.core.setting.Entrusting;
import io.postillion.core.setting.Flaw;
import io.postillion.core.setting.Lines;
import io.postillion.plugin.desk.calls.CallViews;
import io.postillion.plugin.desk.frame.Attempts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Problem;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings of one group are changed, or tried first. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/settings/{group}")
final class SettingFormPage {

  private final Adjusting adjusting;
  private final AiViews ai;
  private final NoticeViews notices;
  private final Attempts attempts;
  private final DeskSettings settings;
  private final Words words;
  private final SettingForm form;
  private final Said said;
  private final BudgetViews budgets;

  SettingFormPage(
      Adjusting adjusting,
      Affording affording,
      Entrusting entrusting,
      CallViews calls,
      People people,
      Attempts attempts,
      DeskSettings settings,
      Times times,
      Words words) {
    this.adjusting = adjusting;
    this.notices = new NoticeViews(times, words);
    this.ai = new AiViews(entrusting, times, words);
    this.attempts = attempts;
    this.settings = settings;
    this.words = words;
    this.form = new SettingForm(entrusting, people, times, words);
    this.said = new Said(words);
    this.budgets = new BudgetViews(affording, calls, words);
  }

  @GetMapping
  String show(Desk desk, @PathVariable String group, Model model, RedirectAttributes flash) {
    Group shown = group(group);
    if (!shown.isOpenTo(desk.person(), desk.id())) {
      flash.addFlashAttribute("problem", words.say("settings.notYours"));
      return back(desk);
    }
    return page(desk, shown, new LinkedMultiValueMap<>(), Map.of(), Map.of(), model);
  }

  /**
   * @param act {@code try} to look only; anything else saves
   */
  @PostMapping
  String change(
      Desk desk,
      @PathVariable String group,
      @RequestParam(defaultValue = "") String act,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Group changed = group(group);
    Map<BrandSetting, Wish> wishes = SettingForm.wishes(changed, typed);
    List<Outcome> outcome = new ArrayList<>();
    Optional<Problem> refused =
        attempts.at(
            () ->
                outcome.add(
                    act.equals("try")
                        ? adjusting.tryOut(desk.person(), desk.id(), changed, wishes)
                        : adjusting.save(desk.person(), desk.id(), changed, wishes)));
    if (refused.isPresent()) {
      flash.addFlashAttribute("problem", refused.get().text());
      return back(desk);
    }
    return answer(desk, changed, typed, outcome.get(0), model, response, flash);
  }

  private String answer(
      Desk desk,
      Group group,
      MultiValueMap<String, String> typed,
      Outcome outcome,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (outcome instanceof Saved saved) {
      flash.addFlashAttribute("done", words.say("settings.saved", saved.changes()));
      return back(desk);
    } else if (outcome instanceof Unsound unsound) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("problem", words.say("settings.unsound", unsound.flaws().size()));
      return page(desk, group, typed, unsound.flaws(), Map.of(), model);
    } else if (outcome instanceof Overtaken overtaken) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("problem", words.say("settings.overtaken"));
      return page(desk, group, typed, Map.of(), overtaken.others(), model);
    } else if (outcome instanceof Tried tried) {
      model.addAttribute("effect", Effect.of(tried.foreseen(), words));
      model.addAttribute("terms", terms(typed));
    } else if (outcome instanceof Reckoned reckoned) {
      model.addAttribute("reckoning", budgets.of(reckoned.afforded()));
    } else if (outcome instanceof Entrusts entrusts) {
      model.addAttribute("entrusted", ai.of(desk, entrusts.entrusted()));
    } else if (outcome instanceof Depicted depicted) {
      model.addAttribute("cards", depicted.cards().stream().map(CardView::of).toList());
    } else if (outcome instanceof Foretold foretold) {
      model.addAttribute("prospect", notices.of(foretold.prospect()));
    }
    return page(desk, group, typed, Map.of(), Map.of(), model);
  }

  /** How the glossary is read; empty where it is not in the form. */
  private List<String> terms(MultiValueMap<String, String> typed) {
    String lines = typed.getFirst(Said.name(BrandSetting.GLOSSARY));
    return lines == null
        ? List.of()
        : said.of(BrandSetting.GLOSSARY, Lines.of(BrandSetting.GLOSSARY, lines));
  }

  private String page(
      Desk desk,
      Group group,
      MultiValueMap<String, String> typed,
      Map<BrandSetting, Flaw> flaws,
      Map<BrandSetting, Meanwhile> others,
      Model model) {
    List<Line> lines =
        adjusting.lines(desk.id()).stream()
            .filter(line -> line.setting().group() == group)
            .toList();
    List<FormField> fields =
        form.fields(
            desk, lines, typed, typed.isEmpty() ? adjusting.outlived(desk.id()) : flaws, others);
    model.addAttribute("group", group.word());
    model.addAttribute("fields", fields);
    model.addAttribute("saying", group.isAboutPosts() ? "" : "." + group.word());
    switch (group) {
      case BUDGET -> model.addAttribute("months", budgets.months(desk));
      case AI -> model.addAttribute("candidates", ai.candidates(desk));
      case NOTICES -> {
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("means", Means.values());
      }
      case VOICE, TRANSLATION, HASHTAGS, CARE, CARDS -> {}
    }
    model.addAttribute(
        "mayChange", fields.stream().anyMatch(field -> !field.kind().equals("fixed")));
    model.addAttribute("prefix", "postillion.brands." + desk.id() + ".");
    return "desk:setting-form";
  }

  private String back(Desk desk) {
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("settings");
  }

  private static Group group(String word) {
    return Group.of(word).orElseThrow(() -> new NotFoundException("page", word));
  }
}
