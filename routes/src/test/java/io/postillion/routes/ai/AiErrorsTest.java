package io.postillion.routes.ai;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.flow.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AiErrorsTest {

  private static String code(Throwable problem) {
    return ((Outcome.Error) AiErrors.outcomeOf(problem)).code();
  }

  @Test
  void what_waiting_may_help_is_tried_again_after_two_minutes_at_most() {
    assertThat(AiErrors.outcomeOf(new Transient("Busy.")))
        .isEqualTo(new Outcome.Retry("Busy.", null));
    assertThat(AiErrors.outcomeOf(new Transient("Busy.", Duration.ofSeconds(30), null)))
        .isEqualTo(new Outcome.Retry("Busy.", Duration.ofSeconds(30)));
    assertThat(AiErrors.outcomeOf(new Transient("Busy.", Duration.ofHours(24), null)))
        .isEqualTo(new Outcome.Retry("Busy.", Duration.ofMinutes(2)));
  }

  @Test
  void each_kind_of_no_has_a_code_that_a_process_can_draw() {
    assertThat(code(new Rejected("No."))).isEqualTo("AI_FAILED");
    assertThat(code(new Unauthorised("No key.", null))).isEqualTo("AI_FAILED");
    assertThat(code(new RefusedException(Reason.NEEDS_MODEL, "No model.")))
        .isEqualTo("NEEDS_MODEL");
    assertThat(code(new RefusedException(Reason.WRONG_STATUS, "Out."))).isEqualTo("REFUSED");
    assertThat(code(new NotFoundException("post", "1"))).isEqualTo("NOT_FOUND");
    assertThat(code(new InputException("No wish."))).isEqualTo("BAD_INPUT");
  }
}
