package io.postillion.plugin.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.RefusedException.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

  @ParameterizedTest
  @EnumSource
  void every_reason_of_a_refusal_is_a_problem_with_a_fitting_status(Reason reason) {
    ProblemType type = ProblemType.of(reason);

    assertThat(type.status())
        .isEqualTo(
            switch (reason) {
              case NOT_ALLOWED, NOT_ASKED, FOUR_EYES, NOT_A_PERSON -> 403;
              case STALE_REVISION,
                  WRONG_STATUS,
                  ALREADY_SENDING,
                  HALF_OUT,
                  ALREADY_DONE,
                  VOTED_ALREADY,
                  BEGAN_AGAIN,
                  CLIENT_KNOWN,
                  CAMPAIGN_KNOWN,
                  CAMPAIGN_CLOSED,
                  LIBRARY_KNOWN,
                  LIBRARY_IN_USE,
                  SNIPPET_KNOWN,
                  CHANNEL_PAUSED,
                  CHANGED_MEANWHILE ->
                  409;
              case TIME_IN_PAST,
                  BLOCKED_BY_FINDING,
                  EMPTY_TEXT,
                  COMMENT_MISSING,
                  NEEDS_MODEL,
                  PASSAGE_TOO_LONG,
                  TOO_MANY_VARIANTS,
                  NOT_ANOTHER_LANGUAGE,
                  PROMPT_UNSOUND,
                  CARD_TOO_LONG,
                  CARD_CHARACTER_MISSING,
                  NO_ROOM_FOR_PICTURE,
                  PICTURE_NOT_USABLE,
                  CLIENT_INCOMPLETE,
                  FORM_UNSOUND,
                  FORM_INCOMPLETE,
                  STANDING_TOO_WIDE,
                  CAMPAIGN_INCOMPLETE,
                  RIGHTS_ENDED,
                  LIBRARY_INCOMPLETE,
                  NO_CHANNEL,
                  BRIEF_TOO_THIN,
                  ANGLE_TOO_LONG,
                  SNIPPET_INCOMPLETE ->
                  422;
            });
    assertThat(type.uri()).hasToString("/problems/" + type.reason());
  }
}
