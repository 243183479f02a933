package io.postillion.core.check.voice;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How far the text is from what the brand usually sounds like. A measure counts as different when
 * it is two standard deviations from the mean of the latest approved posts, and far enough for
 * readers to notice.
 */
final class DistanceRule implements Rule {

  private static final double DEVIATIONS = 2;
  private static final int ENOUGH_WORDS = 8;
  private static final double WORDS = 6;
  private static final double SHARE = 0.3;
  private static final double EMOJI = 4;

  @Override
  public List<Finding> check(Checkable draft) {
    Habits habits = draft.around().habits();
    String text = draft.content().text();
    if (!habits.areKnown() || Sentences.words(text).size() < ENOUGH_WORDS) {
      return List.of();
    }
    Style here = Style.of(text);
    List<Finding> findings = new ArrayList<>();
    differs(habits, here, Style::sentenceWords, WORDS, 1, FindingCode.VOICE_UNUSUAL_LENGTH)
        .ifPresent(findings::add);
    differs(habits, here, Style::exclaimed, SHARE, 100, FindingCode.VOICE_UNUSUAL_EXCLAMATIONS)
        .ifPresent(findings::add);
    differs(habits, here, Style::emoji, EMOJI, 1, FindingCode.VOICE_UNUSUAL_EMOJI)
        .ifPresent(findings::add);
    differs(habits, here, Style::firstPerson, SHARE, 100, FindingCode.VOICE_UNUSUAL_PERSON)
        .ifPresent(findings::add);
    return findings;
  }

  /**
   * @param least how much it must differ at least
   * @param scale from the measure to what people read
   */
  private static Optional<Finding> differs(
      Habits habits,
      Style here,
      ToDoubleFunction<Style> measure,
      double least,
      int scale,
      FindingCode code) {
    double usual = habits.mean(measure);
    double now = measure.applyAsDouble(here);
    double far = Math.max(least, DEVIATIONS * habits.spread(measure));
    return Math.abs(now - usual) < far
        ? Optional.empty()
        : Optional.of(code.found(Math.round(scale * now), Math.round(scale * usual)));
  }
}
