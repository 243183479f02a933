package io.postillion.plugin.desk.settings;

import io.postillion.core.ai.Cost;
import io.postillion.core.ai.MonthOfUse;
import io.postillion.core.ai.Standing;
import io.postillion.core.ai.Standing.Level;
import io.postillion.core.setting.Affording;
import io.postillion.core.setting.Affording.Afforded;
import io.postillion.plugin.desk.calls.CallViews;
import io.postillion.plugin.desk.calls.Figures;
import io.postillion.plugin.desk.calls.GaugeView;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Words;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** What models cost a brand, and how that would stand to another budget, in words. */
final class BudgetViews {

  private final Affording affording;
  private final CallViews views;
  private final Words words;
  private final Figures figures;

  BudgetViews(Affording affording, CallViews views, Words words) {
    this.affording = affording;
    this.views = views;
    this.words = words;
    this.figures = new Figures(words);
  }

  /**
   * What a month came to.
   *
   * @param month as in addresses
   * @param costs empty where none is known
   * @param unpriced calls of which the cost is not known
   */
  record MonthRow(String month, String name, String tokens, List<String> costs, long unpriced) {}

  /**
   * What a budget would do.
   *
   * @param say what it comes to
   * @param before the earlier months that would have used it up; empty for none
   */
  record Reckoning(List<GaugeView> gauges, String say, String before) {}

  List<MonthRow> months(Desk desk) {
    return affording.months(desk.id()).stream().map(this::row).toList();
  }

  Reckoning of(Afforded afforded) {
    Standing standing = afforded.standing();
    return new Reckoning(
        views.gauges(standing),
        say(standing),
        afforded.before().stream().map(this::name).collect(Collectors.joining(", ")));
  }

  private String say(Standing standing) {
    return standing.gauges().isEmpty()
        ? words.say("settings.would.OPEN")
        : standing.level() == Level.SPENT
            ? words.say("settings.would.SPENT", words.day(standing.month().plusMonths(1).atDay(1)))
            : words.say("settings.would." + standing.level().name());
  }

  private MonthRow row(MonthOfUse month) {
    return new MonthRow(
        month.month().toString(),
        name(month.month()),
        figures.whole(month.tokens()),
        month.costs().stream().map(this::sum).toList(),
        month.unpriced());
  }

  private String sum(Cost cost) {
    return figures.sum(cost);
  }

  private String name(YearMonth month) {
    return DateTimeFormatter.ofPattern(words.say("calls.month.pattern"), words.locale())
        .format(month);
  }
}
