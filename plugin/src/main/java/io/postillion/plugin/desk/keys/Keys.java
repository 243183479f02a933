package io.postillion.plugin.desk.keys;

import io.postillion.plugin.desk.frame.Shell;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** Tells every page of the desk which keys there are; asked for by the layout. */
@ControllerAdvice({"io.postillion.plugin.desk", "io.postillion.plugin.client.team"})
final class Keys {

  static final String COOKIE = "postillion-keys";
  static final String OFF = "off";

  /** The keys of one browser. */
  record View(boolean isOn) {

    /** What the script listens to; nothing where single keys are switched off. */
    public List<Shortcut> bare(Shell shell) {
      return isOn ? Shortcuts.bare(shell) : List.of();
    }
  }

  @ModelAttribute
  void keys(HttpServletRequest request, Model model) {
    Cookie said = WebUtils.getCookie(request, COOKIE);
    model.addAttribute("keys", new View(said == null || !said.getValue().equals(OFF)));
  }
}
