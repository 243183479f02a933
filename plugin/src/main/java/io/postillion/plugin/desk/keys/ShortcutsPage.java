package io.postillion.plugin.desk.keys;

import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Links;
import io.postillion.plugin.desk.frame.Shell;
import io.postillion.plugin.desk.frame.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The overview of the keys; single keys are switched off and on here, for this browser. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/shortcuts")
final class ShortcutsPage {

  private final DeskSettings settings;
  private final Words words;

  ShortcutsPage(DeskSettings settings, Words words) {
    this.settings = settings;
    this.words = words;
  }

  @GetMapping
  String show(
      Desk desk,
      @ModelAttribute(name = "shell", binding = false) Shell shell,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    model.addAttribute("groups", Shortcuts.of(shell));
    return htmx == null ? "desk:shortcuts" : "desk:shortcuts :: overview";
  }

  @PostMapping
  String set(
      Desk desk,
      @RequestParam(defaultValue = "") String single,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes flash) {
    boolean isOff = single.equals(Keys.OFF);
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(Keys.COOKIE, isOff ? Keys.OFF : "")
            .path(request.getContextPath() + "/")
            .maxAge(isOff ? Duration.ofDays(365) : Duration.ZERO)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build()
            .toString());
    flash.addFlashAttribute("done", words.say(isOff ? "keys.done.off" : "keys.done.on"));
    return "redirect:" + new Links(settings.basePath(), desk.id()).at("shortcuts");
  }
}
