package io.postillion.plugin.desk.settings;

import io.postillion.core.brand.Policies;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is set for the brand. Settings are kept with the installation's configuration, under its
 * version control, so this page reads and names them and changes nothing.
 */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/settings")
final class SettingsPage {

  private final Policies policies;
  private final Settings settings;

  SettingsPage(Policies policies, Words words) {
    this.policies = policies;
    this.settings = new Settings(words);
  }

  @GetMapping
  String show(Desk desk, Model model) {
    model.addAttribute("groups", settings.of(desk.brand(), policies.of(desk.id())));
    model.addAttribute("prefix", "postillion.brands." + desk.id() + ".");
    return "desk:settings";
  }
}
