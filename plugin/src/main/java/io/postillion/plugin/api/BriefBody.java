package io.postillion.plugin.api;

import io.postillion.core.brief.Brief;
import io.postillion.core.content.ArticleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to say, to whom and why; what is left out is empty.
 *
 * @param keyMessage a source for posts like the article
 * @param facts in full sentences; a source for posts like the article
 * @param angle the hook from which it is told
 * @param sources where the facts come from
 * @param avoid what to leave out
 * @param deadline the day by which the posts must be out
 */
record BriefBody(
    @Nullable String keyMessage,
    @Nullable String audience,
    @Nullable String goal,
    @Nullable String facts,
    @Nullable String callToAction,
    @Nullable String angle,
    @Nullable String sources,
    @Nullable String tone,
    @Nullable String avoid,
    @Nullable LocalDate deadline)
    implements Wire {

  static BriefBody of(Brief brief) {
    return new BriefBody(
        brief.keyMessage(),
        brief.audience(),
        brief.goal(),
        brief.facts(),
        brief.callToAction(),
        brief.angle(),
        brief.sources(),
        brief.tone(),
        brief.avoid(),
        brief.deadline());
  }

  Brief about(ArticleId article) {
    return new Brief(
        article,
        Wire.orEmpty(keyMessage),
        Wire.orEmpty(audience),
        Wire.orEmpty(goal),
        Wire.orEmpty(facts),
        Wire.orEmpty(callToAction),
        Wire.orEmpty(angle),
        Wire.orEmpty(sources),
        Wire.orEmpty(tone),
        Wire.orEmpty(avoid),
        deadline);
  }
}
