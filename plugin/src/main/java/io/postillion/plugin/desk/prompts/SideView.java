package io.postillion.plugin.desk.prompts;

import io.postillion.core.ai.prompt.Trial;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Byline;
import org.jspecify.annotations.Nullable;

/**
 * One side of a trial.
 *
 * @param draft null when there is none
 * @param by null when there is no draft
 * @param problem null when there is none
 */
record SideView(
    String prompt, @Nullable String draft, @Nullable Byline by, @Nullable String problem) {

  static SideView of(Trial.Side side) {
    return new SideView(
        Visible.text(side.prompt()),
        side.answer() == null ? null : Visible.text(side.answer()),
        side.author() == null ? null : Byline.of(side.author()),
        side.problem() == null ? null : Visible.text(side.problem()));
  }
}
