package io.postillion.plugin.desk.calls;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of the desk when the budget for models runs low; asked for by the layout. */
@ControllerAdvice("io.postillion.plugin.desk")
final class BudgetNotice {

  private final CallViews views;

  BudgetNotice(CallViews views) {
    this.views = views;
  }

  @ModelAttribute
  void budget(Model model) {
    model.addAttribute("budgets", views);
  }
}
