package io.postillion.plugin.desk.settings;

import io.postillion.core.brand.Policies;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.setting.Adjusting;
import io.postillion.core.setting.Adjustment;
import io.postillion.core.setting.BrandSetting;
import io.postillion.core.setting.Entrusting;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.samples.SampleViews;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is set for the brand, who says so, and who changed what. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/settings")
final class SettingsPage {

  private static final int STEPS = 50;

  private final Adjusting adjusting;
  private final Policies policies;
  private final People people;
  private final Times times;
  private final Words words;
  private final SampleViews samples;
  private final Settings settings;
  private final Said said;

  SettingsPage(
      Adjusting adjusting,
      Entrusting entrusting,
      Policies policies,
      People people,
      SampleViews samples,
      Times times,
      Words words) {
    this.adjusting = adjusting;
    this.policies = policies;
    this.people = people;
    this.samples = samples;
    this.times = times;
    this.words = words;
    this.settings = new Settings(entrusting, words);
    this.said = new Said(words);
  }

  @GetMapping
  String show(Desk desk, Model model) {
    model.addAttribute(
        "groups", settings.of(desk, policies.of(desk.id()), adjusting.lines(desk.id())));
    model.addAttribute("prefix", "postillion.brands." + desk.id() + ".");
    model.addAttribute("steps", steps(desk));
    model.addAttribute("hasSamples", samples.isAny(desk));
    return "desk:settings";
  }

  private List<StepRow> steps(Desk desk) {
    return adjusting.steps(desk.id(), STEPS).stream().map(step -> row(desk, step)).toList();
  }

  private StepRow row(Desk desk, Adjustment.Step step) {
    Adjustment made = step.made();
    Adjustment before = step.before();
    return new StepRow(
        Said.name(made.setting()),
        people.find(made.person()).map(Person::name).map(Visible::text).orElse(""),
        times.at(made.at(), desk.zone()),
        value(made.setting(), before == null ? null : before.value()),
        value(made.setting(), made.value()));
  }

  private String value(BrandSetting setting, @Nullable List<String> value) {
    return value == null ? words.say("settings.usual") : said.inOneLine(setting, value);
  }
}
