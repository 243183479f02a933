package io.postillion.plugin.config;

import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an engine that is ours alone remembers, and when it forgets. What must stay for ever,
 * such as approvals, revisions and the ledger, is in our own tables.
 *
 * @param keep in whole days, for models that do not say it themselves; ours say 180 days
 * @param cleanFrom from when on old history is removed each night
 * @param cleanTo until when; what is left then waits for the next night
 */
@ConfigurationProperties("postillion.engine.history")
public record HistoryProperties(
    @DefaultValue("P180D") Period keep,
    @DefaultValue("01:00") LocalTime cleanFrom,
    @DefaultValue("05:00") LocalTime cleanTo) {

  public HistoryProperties {
    if (keep.getYears() != 0 || keep.getMonths() != 0 || keep.getDays() < 1) {
      throw new IllegalArgumentException(
          "postillion.engine.history.keep must be whole days, e.g. P180D, not %s".formatted(keep));
    }
    if (cleanFrom.equals(cleanTo)) {
      throw new IllegalArgumentException(
          "postillion.engine.history is cleaned from %s to %s; make clean-to later, or the past is never removed"
              .formatted(cleanFrom, cleanTo));
    }
  }
}
