package io.postillion.plugin.desk.articles;

import io.postillion.core.brief.Brief;
import io.postillion.core.brief.BriefReview;
import io.postillion.core.brief.Criterion;
import io.postillion.core.brief.Fillings;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Byline;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brief with its score, as the page shows them.
 *
 * @param brief as it stands in the fields
 * @param points of what is kept, 0 to 100
 * @param least what the brand wants
 * @param missing names of criteria, to be asked for
 * @param asked questions of a model, in the person's language
 * @param filledBy whose fillings stand in fields that nobody has saved yet; null when nobody's
 * @param helped whether a model can be asked
 */
record BriefView(
    Brief brief,
    int points,
    int least,
    boolean enough,
    List<Line> lines,
    List<String> missing,
    List<String> asked,
    @Nullable Byline filledBy,
    boolean helped) {

  /** One criterion. */
  record Line(String name, int points, boolean met) {}

  static BriefView of(
      BriefReview kept, Brief brief, @Nullable Fillings fillings, boolean hasModel) {
    Brief shown = fillings == null ? brief : brief.filled(fillings);
    return new BriefView(
        shown,
        kept.score().points(),
        kept.least(),
        kept.isEnough(),
        Arrays.stream(Criterion.values())
            .map(one -> new Line(one.name(), one.points(), kept.score().met().contains(one)))
            .toList(),
        kept.score().missing().stream().map(Enum::name).toList(),
        fillings == null ? List.of() : fillings.questions().stream().map(Visible::text).toList(),
        fillings == null || shown.equals(brief) ? null : Byline.of(fillings.author()),
        hasModel);
  }
}
