package io.postillion.plugin.desk.frame;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the form; who posts it is up to the security filter. */
@Controller
final class LoginPage {

  private final DeskSettings settings;

  LoginPage(DeskSettings settings) {
    this.settings = settings;
  }

  /**
   * @param chosen whether they just chose a password
   * @param wait for how many minutes no attempt is taken after too many
   */
  @GetMapping("${postillion.base-path:}/login")
  String show(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String logout,
      @RequestParam(required = false) @Nullable String expired,
      @RequestParam(required = false) @Nullable String chosen,
      @RequestParam(defaultValue = "0") int wait,
      Model model) {
    model.addAttribute("failed", error != null);
    model.addAttribute("left", logout != null);
    model.addAttribute("expired", expired != null);
    model.addAttribute("chosen", chosen != null);
    model.addAttribute("wait", wait);
    model.addAttribute("hint", settings.loginHint());
    return "desk:login";
  }
}
