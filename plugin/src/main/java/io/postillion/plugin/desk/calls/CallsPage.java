package io.postillion.plugin.desk.calls;

import io.postillion.core.NotFoundException;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCallId;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.Standing;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Words;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What models were asked: the calls, one of them, and what they came to in a month. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/ai")
final class CallsPage {

  private static final int MOST = 100;

  private final AiCalls calls;
  private final Spending spending;
  private final CallViews views;
  private final Words words;

  CallsPage(AiCalls calls, Spending spending, CallViews views, Words words) {
    this.calls = calls;
    this.spending = spending;
    this.views = views;
    this.words = words;
  }

  @GetMapping
  String list(
      Desk desk,
      @RequestParam(defaultValue = "") String task,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(required = false) @Nullable UUID post,
      @RequestParam(defaultValue = "") String month,
      Model model) {
    Standing standing = spending.standing(desk.id());
    YearMonth shown = month(month, standing.month());
    List<KeptCall> found =
        calls.newest(
            desk.id(),
            new CallFilter(
                task.isEmpty() ? null : task,
                outcome(outcome),
                post == null ? null : new PostId(post)),
            MOST + 1);
    model.addAttribute(
        "rows", found.stream().limit(MOST).map(row -> views.row(desk, row)).toList());
    model.addAttribute("hasMore", found.size() > MOST);
    model.addAttribute("most", MOST);
    model.addAttribute("task", task);
    model.addAttribute("tasks", calls.tasks(desk.id()));
    model.addAttribute("outcome", outcome);
    model.addAttribute("outcomes", AiCall.Outcome.values());
    model.addAttribute("post", post == null ? null : post.toString());
    model.addAttribute("uses", spending.use(desk.id(), shown).stream().map(views::use).toList());
    model.addAttribute("month", shown.toString());
    model.addAttribute("monthName", name(shown));
    model.addAttribute("before", shown.minusMonths(1).toString());
    model.addAttribute("after", shown.isBefore(standing.month()) ? shown.plusMonths(1) : null);
    model.addAttribute("gauges", views.gauges(standing));
    model.addAttribute("uncounted", isInMoney(standing) ? standing.uncounted() : 0);
    return "desk:calls";
  }

  @GetMapping("/{id:\\d{1,18}}")
  String one(Desk desk, @PathVariable long id, Model model) {
    model.addAttribute("call", views.whole(desk, calls.get(desk.id(), new AiCallId(id))));
    return "desk:call";
  }

  private static boolean isInMoney(Standing standing) {
    return standing.gauges().stream().anyMatch(gauge -> !gauge.unit().equals("tokens"));
  }

  private String name(YearMonth month) {
    return DateTimeFormatter.ofPattern(words.say("calls.month.pattern"), words.locale())
        .format(month);
  }

  private static AiCall.@Nullable Outcome outcome(String name) {
    return Stream.of(AiCall.Outcome.values())
        .filter(outcome -> outcome.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /**
   * @throws NotFoundException when it is no month
   */
  private static YearMonth month(String asked, YearMonth now) {
    try {
      YearMonth month = asked.isEmpty() ? now : YearMonth.parse(asked);
      return month.isAfter(now) ? now : month;
    } catch (DateTimeException unreadable) {
      throw new NotFoundException("month", asked);
    }
  }
}
