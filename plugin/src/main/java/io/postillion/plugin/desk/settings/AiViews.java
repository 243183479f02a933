package io.postillion.plugin.desk.settings;

import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.AiProvider;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.Price;
import io.postillion.core.setting.Entrusting;
import io.postillion.core.setting.Entrusting.Candidate;
import io.postillion.core.setting.Entrusting.Entrusted;
import io.postillion.core.setting.Entrusting.Personal;
import io.postillion.plugin.desk.calls.Figures;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which models a brand may ask, and what they would see of its texts, in words. */
final class AiViews {

  /** So many examples are shown. */
  private static final int SHOWN = 12;

  private static final int LENGTH = 60;

  private final Entrusting entrusting;
  private final Times times;
  private final Words words;
  private final Figures figures;

  AiViews(Entrusting entrusting, Times times, Words words) {
    this.entrusting = entrusting;
    this.times = times;
    this.words = words;
    this.figures = new Figures(words);
  }

  /**
   * A provider that may be asked.
   *
   * @param price for a million tokens read and written; empty when it is not known
   * @param month what this month's tokens cost at it; empty when that is not known, or nothing was
   *     used
   * @param lately how it answered
   */
  record ProviderRow(String name, String model, String price, String month, String lately) {}

  /** Something that is hidden, as a model reads it. */
  record Example(String article, String words, String placeholder) {}

  /**
   * What a policy would do.
   *
   * @param failing what happens when none of them answers
   * @param masking what is hidden, in how many articles
   * @param more how many examples are not shown
   * @param unseen names that stand in no article that was looked at; empty for none
   */
  record Entrustment(
      List<ProviderRow> order,
      String failing,
      String masking,
      List<Example> examples,
      int more,
      String unseen) {}

  List<ProviderRow> candidates(Desk desk) {
    return entrusting.candidates(desk.id()).stream().map(one -> row(desk, one)).toList();
  }

  Entrustment of(Desk desk, Entrusted entrusted) {
    AiPolicy policy = entrusted.policy();
    Personal personal = entrusted.personal();
    return new Entrustment(
        entrusted.order().stream().map(one -> row(desk, one)).toList(),
        words.say("settings.failing." + (policy.offlineAfterFailure() ? "ON" : "OFF")),
        words.say(
            "settings.masking."
                + (personal.touched() == 0 ? "NONE" : policy.masking() ? "ON" : "OFF"),
            personal.looked(),
            personal.touched()),
        personal.examples().stream().limit(SHOWN).map(AiViews::example).toList(),
        Math.max(0, personal.examples().size() - SHOWN),
        personal.unseen().stream()
            .limit(SHOWN)
            .map(name -> Visible.line(name, LENGTH))
            .collect(Collectors.joining(", ")));
  }

  private static Example example(Entrusting.Example example) {
    return new Example(
        example.article().toString(),
        Visible.line(example.hidden().words(), LENGTH),
        example.hidden().placeholder());
  }

  private ProviderRow row(Desk desk, Candidate candidate) {
    AiProvider provider = candidate.provider();
    return new ProviderRow(
        Visible.text(provider.name()),
        Visible.text(provider.model()),
        price(provider.price()),
        month(candidate.month()),
        lately(desk, candidate));
  }

  /** Nothing is said of a month in which nothing was used. */
  private String month(@Nullable Cost cost) {
    return cost == null || cost.amount().signum() == 0 ? "" : figures.sum(cost);
  }

  private String price(@Nullable Price price) {
    return price == null
        ? ""
        : words.say(
            "settings.candidate.priced",
            figures.ofACall(new Cost(price.input(), price.currency())),
            figures.ofACall(new Cost(price.output(), price.currency())));
  }

  private String lately(Desk desk, Candidate candidate) {
    Instant last = candidate.last();
    return last == null
        ? words.say("settings.candidate.unasked", Entrusting.CALLS)
        : words.say(
            "settings.candidate.asked",
            candidate.asked(),
            candidate.asked() - candidate.failed(),
            times.at(last, desk.zone()).text());
  }
}
