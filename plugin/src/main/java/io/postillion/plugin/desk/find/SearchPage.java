package io.postillion.plugin.desk.find;

import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is found, as a page of its own and as the part of it that is shown while one types. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/search")
final class SearchPage {

  /** As the field takes. */
  private static final int LONGEST = 200;

  private final Finder finder;

  SearchPage(Finder finder) {
    this.finder = finder;
  }

  @GetMapping
  String show(
      Desk desk,
      @ModelAttribute(name = "shell", binding = false) Shell shell,
      @RequestParam(defaultValue = "") String q,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model) {
    String typed = q.length() <= LONGEST ? q : q.substring(0, LONGEST);
    List<HitGroup> groups = finder.find(desk, shell, typed);
    model.addAttribute("q", typed);
    model.addAttribute("groups", groups);
    model.addAttribute("count", groups.stream().mapToInt(group -> group.hits().size()).sum());
    return htmx == null ? "desk:search" : "desk:search :: hits";
  }
}
