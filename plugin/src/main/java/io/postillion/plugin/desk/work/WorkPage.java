package io.postillion.plugin.desk.work;

import io.postillion.core.brand.Channels;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Sources;
import io.postillion.core.people.Role;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.samples.SampleViews;
import java.util.List;
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
  private final FirstSteps firstSteps;
  private final SampleViews samples;

  WorkPage(
      Work work,
      Posts posts,
      Channels channels,
      Articles articles,
      Sources sources,
      SampleViews samples) {
    this.work = work;
    this.firstSteps = new FirstSteps(posts, channels, articles, sources);
    this.samples = samples;
  }

  @GetMapping
  String show(
      Desk desk, @RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
    Work.Morning morning = work.morning(desk);
    model.addAttribute("waiting", morning.waiting());
    model.addAttribute("mentions", morning.mentions());
    model.addAttribute("count", morning.count());
    model.addAttribute("reviews", morning.reviews());
    model.addAttribute("today", morning.today());
    model.addAttribute("attention", morning.attention());
    model.addAttribute("connections", morning.connections());
    model.addAttribute("name", desk.person().name());
    if (htmx != null) {
      return "desk:work :: lists";
    }
    List<FirstSteps.Step> steps = firstSteps.of(desk);
    model.addAttribute("first", steps);
    model.addAttribute(
        "samples", steps.isEmpty() && !desk.may(Role.ADMIN) ? "" : samples.there(desk));
    return "desk:work";
  }
}
