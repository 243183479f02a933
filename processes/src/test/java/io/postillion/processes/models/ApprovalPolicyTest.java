package io.postillion.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.processes.TestEngine;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row, one case or more. */
class ApprovalPolicyTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  @ParameterizedTest
  @CsvSource({
    "acme,  mastodon, blocker, model,   approval-single, R/PT4H",
    "acme,  bluesky,  warning, person,  approval-single, R/PT4H",
    "acme,  bluesky,  info,    model,   approval-single, R/P1D",
    "other, sandbox,  none,    offline, approval-single, R/P1D",
  })
  void each_row_chooses(
      String brand, String network, String worst, String author, String process, String reminder) {
    DmnDecisionTableResult result =
        engine
            .engine()
            .getDecisionService()
            .evaluateDecisionTableByKey(
                "approval-policy",
                Map.of("brandId", brand, "network", network, "worst", worst, "author", author));

    assertThat(result.getSingleResult().getEntryMap())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("approvalProcess", process, "reminderCycle", reminder));
  }
}
