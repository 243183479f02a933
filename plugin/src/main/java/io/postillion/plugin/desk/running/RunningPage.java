package io.postillion.plugin.desk.running;

import io.postillion.core.NotFoundException;
import io.postillion.core.flow.running.Bottlenecks;
import io.postillion.core.flow.running.Model;
import io.postillion.core.flow.running.RunningModels;
import io.postillion.core.people.Role;
import io.postillion.plugin.config.ConditionalOnOwnEngine;
import io.postillion.plugin.desk.frame.ContentPolicy;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One model of the brand as it runs now, and how it did in the last days. */
@Controller
@ConditionalOnOwnEngine
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/running")
final class RunningPage {

  /** The model with which everything else begins. */
  private static final String POST = "post";

  private static final List<Integer> WINDOWS = List.of(7, 30, 90);

  private final RunningModels running;
  private final RunningViews views;
  private final Times times;

  RunningPage(RunningModels running, RunningViews views, Times times) {
    this.running = running;
    this.views = views;
    this.times = times;
  }

  @GetMapping
  String show(
      Desk desk,
      @RequestParam(defaultValue = POST) String model,
      @RequestParam(defaultValue = "30") int days,
      org.springframework.ui.Model page,
      HttpServletResponse response) {
    if (!desk.may(Role.ADMIN)) {
      desk.person().require(Role.MANAGER, desk.id());
    }
    int window = WINDOWS.contains(days) ? days : 30;
    List<Model> models = running.models(desk.id());
    page.addAttribute("models", models);
    page.addAttribute("model", model);
    page.addAttribute("windows", WINDOWS);
    page.addAttribute("days", window);
    page.addAttribute("few", Bottlenecks.FEW);
    page.addAttribute(
        "running",
        running
            .of(desk.id(), model, times.now().minus(Duration.ofDays(window)))
            .map(views::of)
            .orElseThrow(() -> new NotFoundException("model", model)));
    ContentPolicy.allowStyleAttributes(response);
    return "desk:running";
  }
}
