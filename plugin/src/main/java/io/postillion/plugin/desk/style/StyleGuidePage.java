package io.postillion.plugin.desk.style;

import io.postillion.core.campaign.Hue;
import io.postillion.core.check.Severity;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.view.Counter;
import io.postillion.plugin.desk.view.Counter.Measure;
import io.postillion.plugin.desk.view.FindingLine;
import io.postillion.plugin.desk.view.PostRows;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How the desk looks and speaks, for whoever adds to it. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/styleguide")
final class StyleGuidePage {

  private static final PostFilter FEW = new PostFilter(null, null, null, null, 3, 0);

  /** The messages {@code style.word.1} and so on. */
  private static final int RULES = 8;

  private final Palette palette = Palette.read();
  private final Posts posts;
  private final PostRows rows;
  private final Times times;
  private final Words words;

  StyleGuidePage(Posts posts, PostRows rows, Times times, Words words) {
    this.posts = posts;
    this.rows = rows;
    this.times = times;
    this.words = words;
  }

  @GetMapping
  String show(Desk desk, Model model) {
    model.addAttribute("swatches", palette.swatches());
    model.addAttribute("icons", palette.icons());
    model.addAttribute("statuses", PostStatus.values());
    model.addAttribute("hues", Hue.values());
    model.addAttribute("rows", rows.of(desk, posts.list(desk.id(), FEW)));
    model.addAttribute(
        "findings",
        Stream.of(Severity.BLOCKER, Severity.WARNING, Severity.INFO)
            .map(severity -> severity.name().toLowerCase(Locale.ROOT))
            .map(name -> finding(name, words.say("style.finding." + name)))
            .toList());
    model.addAttribute(
        "counter",
        new Counter(
            List.of(new Measure("characters", 120, 300, 0), new Measure("characters", 312, 300, 0)),
            null,
            true));
    model.addAttribute("now", times.at(times.now(), desk.zone()));
    model.addAttribute(
        "rules",
        IntStream.rangeClosed(1, RULES)
            .mapToObj(number -> words.say("style.word." + number))
            .toList());
    return "desk:styleguide";
  }

  private static FindingLine finding(String severity, String text) {
    return new FindingLine("style", severity, text, null, null, 1);
  }
}
