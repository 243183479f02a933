package io.postillion.plugin.desk.calls;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.Standing;
import io.postillion.core.ai.TaskUse;
import io.postillion.core.people.People;
import io.postillion.core.people.PersonId;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.ShownExamples;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the record of calls, and how the budget stands, into words. */
public final class CallViews {

  private final Spending spending;
  private final People people;
  private final ShownExamples examples;
  private final Times times;
  private final Words words;
  private final Figures figures;

  public CallViews(
      Spending spending, People people, ShownExamples examples, Times times, Words words) {
    this.spending = spending;
    this.people = people;
    this.examples = examples;
    this.times = times;
    this.words = words;
    this.figures = new Figures(words);
  }

  CallRow row(Desk desk, KeptCall kept) {
    AiCall call = kept.call();
    return new CallRow(
        kept.id().toString(),
        times.at(call.at(), desk.zone()),
        call.task(),
        call.outcome().name(),
        Visible.text(call.model()),
        who(call.asked()),
        Objects.toString(call.asked().post(), null),
        Objects.toString(call.asked().article(), null),
        about(call, figures.whole((long) call.inputTokens() + call.outputTokens())),
        about(call, figures.ofACall(call.cost())),
        figures.seconds(call.latency().toMillis()));
  }

  CallView whole(Desk desk, KeptCall kept) {
    AiCall call = kept.call();
    return new CallView(
        row(desk, kept),
        call.provider(),
        call.promptVersion(),
        call.parameters(),
        call.inputHash(),
        about(call, figures.whole(call.inputTokens())),
        about(call, figures.whole(call.outputTokens())),
        seen(call.problem()),
        seen(call.output()),
        examples.of(desk, call.asked().examples()));
  }

  /** Marks what nobody told. */
  private static String about(AiCall call, String figure) {
    return call.isEstimated() && !figure.isEmpty() ? "≈ " + figure : figure;
  }

  UseRow use(TaskUse use) {
    return new UseRow(
        use.task(),
        figures.whole(use.calls()),
        use.failed(),
        use.unpriced(),
        figures.whole(use.inputTokens()),
        figures.whole(use.outputTokens()),
        figures.sum(use.cost()));
  }

  public List<GaugeView> gauges(Standing standing) {
    return standing.gauges().stream().map(figures::gauge).toList();
  }

  /** The limit that people should know of, on every page; null while there is none. */
  public @Nullable GaugeView warning(Desk desk) {
    Optional<Standing> low = spending.warning(desk.id());
    return low.flatMap(
            standing ->
                standing.gauges().stream()
                    .filter(gauge -> gauge.level() == standing.level())
                    .findFirst())
        .map(figures::gauge)
        .orElse(null);
  }

  private String who(Asked asked) {
    PersonId person = asked.person();
    return person == null
        ? words.say("calls.by." + asked.by().name())
        : people
            .find(person)
            .map(one -> Visible.text(one.name()))
            .orElse(words.say("calls.by.PERSON"));
  }

  private static @Nullable String seen(@Nullable String text) {
    return text == null ? null : Visible.text(text);
  }
}
