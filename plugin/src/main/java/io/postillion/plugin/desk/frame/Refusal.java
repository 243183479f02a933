package io.postillion.plugin.desk.frame;

import io.postillion.core.RefusedException;
import org.springframework.http.HttpStatus;

/** The HTTP status of a no. */
public final class Refusal {

  private Refusal() {}

  public static HttpStatus status(RefusedException refusal) {
    return switch (refusal.reason()) {
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
          HttpStatus.CONFLICT;
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
          HttpStatus.UNPROCESSABLE_ENTITY;
      case NOT_ALLOWED, NOT_ASKED, FOUR_EYES, NOT_A_PERSON -> HttpStatus.FORBIDDEN;
    };
  }
}
