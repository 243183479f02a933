package io.postillion.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.processes.TestEngine;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row, one case or more. */
class ApprovalPolicyTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  @ParameterizedTest
  @CsvSource({
    "acme,  mastodon, blocker, model,   high,   approval-single, R/PT2H, high-risk",
    "acme,  bluesky,  none,    person,  high,   approval-single, R/PT2H, high-risk",
    "acme,  mastodon, blocker, model,   medium, approval-single, R/PT4H, something-found",
    "acme,  bluesky,  warning, person,  low,    approval-single, R/PT4H, something-found",
    "acme,  bluesky,  info,    model,   medium, approval-single, R/P1D, usual",
    "other, sandbox,  none,    offline, low,    approval-single, R/P1D, usual",
  })
  void each_row_chooses(
      String brand,
      String network,
      String worst,
      String author,
      String risk,
      String process,
      String reminder,
      String reason) {
    assertThat(
            chosen(
                Map.of(
                    "brandId", brand, "network", network, "worst", worst, "author", author, "risk",
                    risk)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "approvalProcess", process, "reminderCycle", reminder, "approvalReason", reason));
  }

  @ParameterizedTest
  @CsvSource({
    "true, none, low, approval-fast-lane, approved-beforehand",
    "true, info, medium, approval-fast-lane, approved-beforehand",
    "true, warning, low, approval-single, something-found",
    "true, none, high, approval-single, high-risk",
    "false, none, low, approval-single, usual"
  })
  void what_was_approved_beforehand_takes_the_fast_lane_where_nothing_was_found(
      boolean standing, String worst, String risk, String process, String reason) {
    assertThat(
            chosen(
                Map.of(
                    "brandId",
                    "acme",
                    "network",
                    "bluesky",
                    "worst",
                    worst,
                    "author",
                    "person",
                    "risk",
                    risk,
                    "standing",
                    standing)))
        .containsEntry("approvalProcess", process)
        .containsEntry("approvalReason", reason);
  }

  /** A post that was checked by a node of an earlier release. */
  @ParameterizedTest
  @CsvSource({"warning, R/PT4H", "none, R/P1D"})
  void a_post_whose_risk_nobody_has_said_is_one_of_low_risk(String worst, String reminder) {
    assertThat(
            chosen(
                Map.of("brandId", "acme", "network", "bluesky", "worst", worst, "author", "model")))
        .containsEntry("approvalProcess", "approval-single")
        .containsEntry("reminderCycle", reminder);
  }

  private static Map<String, Object> chosen(Map<String, Object> variables) {
    return engine
        .engine()
        .getDecisionService()
        .evaluateDecisionTableByKey("approval-policy", variables)
        .getSingleResult()
        .getEntryMap();
  }
}
