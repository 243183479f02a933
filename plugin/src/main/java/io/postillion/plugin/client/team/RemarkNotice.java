package io.postillion.plugin.client.team;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the pages of a post ask what was said about it. */
@ControllerAdvice({"io.postillion.plugin.desk", "io.postillion.plugin.client.team"})
final class RemarkNotice {

  private final RemarkViews views;

  RemarkNotice(RemarkViews views) {
    this.views = views;
  }

  @ModelAttribute
  void remarks(Model model) {
    model.addAttribute("talks", views);
  }
}
