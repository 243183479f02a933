package io.postillion.plugin.desk.view;

import io.postillion.core.check.Finding;
import io.postillion.core.check.risk.RiskReport;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;

/**
 * How much is at stake, and why.
 *
 * @param risk the message {@code risk.<risk>}
 * @param why in sentences; empty when the risk is low
 */
public record RiskView(String risk, List<String> why) {

  public RiskView {
    why = List.copyOf(why);
  }

  public static RiskView of(List<Finding> findings, Words words) {
    RiskReport report = RiskReport.of(findings);
    return new RiskView(
        report.risk().name(),
        report.why().stream().map(finding -> Visible.text(words.finding(finding))).toList());
  }
}
