package io.postillion.plugin.desk.work;

import io.postillion.plugin.desk.frame.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** My work; the lists renew themselves. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/work")
final class WorkPage {

  private final Work work;

  WorkPage(Work work) {
    this.work = work;
  }

  @GetMapping
  String show(
      Desk desk, @RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
    Work.Morning morning = work.morning(desk);
    model.addAttribute("waiting", morning.waiting());
    model.addAttribute("count", morning.count());
    model.addAttribute("reviews", morning.reviews());
    model.addAttribute("today", morning.today());
    model.addAttribute("attention", morning.attention());
    model.addAttribute("connections", morning.connections());
    model.addAttribute("name", desk.person().name());
    return htmx == null ? "desk:work" : "desk:work :: lists";
  }
}
