package io.postillion.plugin.api.problem;

import io.postillion.core.RefusedException;
import java.net.URI;

/** Every problem that the API answers with: its status and what it is called. */
public enum ProblemType {
  STALE_REVISION(409, "The text changed meanwhile"),
  WRONG_STATUS(409, "Not possible where the post stands"),
  TIME_IN_PAST(422, "The time lies in the past"),
  BLOCKED_BY_FINDING(422, "A finding must be mended first"),
  EMPTY_TEXT(422, "There is no text"),
  COMMENT_MISSING(422, "A word of why is missing"),
  NOT_ALLOWED(403, "Not for this person"),
  NOT_ASKED(403, "Others are asked"),
  FOUR_EYES(403, "Somebody else must decide"),
  VOTED_ALREADY(409, "Answered already in this round"),
  BEGAN_AGAIN(409, "The approval began again"),
  NOT_A_PERSON(403, "Only a person can do this"),
  ALREADY_SENDING(409, "On its way out already"),
  HALF_OUT(409, "Some of the thread is out"),
  ALREADY_DONE(409, "Answered already"),
  NEEDS_MODEL(422, "This needs a model"),
  PASSAGE_TOO_LONG(422, "Too much at once"),
  TOO_MANY_VARIANTS(422, "None, or too many at once"),
  NOT_ANOTHER_LANGUAGE(422, "No other language"),
  PROMPT_UNSOUND(422, "Instructions that cannot be used"),
  CARD_TOO_LONG(422, "Too many words for a card"),
  CARD_CHARACTER_MISSING(422, "The font of cards lacks a character"),
  NO_ROOM_FOR_PICTURE(422, "The network takes no such picture, or no more"),
  PICTURE_NOT_USABLE(422, "This picture cannot be used"),
  CLIENT_INCOMPLETE(422, "A client needs a name and an address"),
  CLIENT_KNOWN(409, "This client is known already"),
  FORM_UNSOUND(422, "The words of this form cannot be used"),
  FORM_INCOMPLETE(422, "A form needs a name and a channel, and to be in use"),
  STANDING_TOO_WIDE(422, "For longer or for more than can be answered for"),
  CAMPAIGN_INCOMPLETE(422, "A campaign needs a name, and ends no earlier than it begins"),
  CAMPAIGN_KNOWN(409, "This campaign is open already"),
  CAMPAIGN_CLOSED(409, "This campaign is closed"),
  RIGHTS_ENDED(422, "A picture may not be used any more by then"),
  LIBRARY_INCOMPLETE(422, "A picture of the library needs a name, and not too many words"),
  LIBRARY_KNOWN(409, "The library has this picture"),
  LIBRARY_IN_USE(409, "Posts that are not out yet show this picture"),
  NO_CHANNEL(422, "No channel is named"),
  CHANNEL_PAUSED(409, "The channel is paused"),
  BRIEF_TOO_THIN(422, "There is too little to write from"),
  ANGLE_TOO_LONG(422, "The angle says too much"),
  SNIPPET_INCOMPLETE(422, "A snippet needs a name and a text"),
  SNIPPET_KNOWN(409, "There is a snippet of this name already"),
  CHANGED_MEANWHILE(409, "Somebody else changed it meanwhile"),

  NOT_LOGGED_IN(401, "Nobody is logged in"),
  CSRF(403, "The request does not come from our page"),
  NOT_FOUND(404, "Not here"),
  MALFORMED(400, "The request cannot be read"),
  METHOD_NOT_ALLOWED(405, "Not in this way"),
  NOT_ACCEPTABLE(406, "Only JSON is spoken here"),
  TOO_LARGE(413, "Too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Only JSON is read here"),

  OUT_OF_REACH(503, "The other side is out of reach for now"),
  RECONNECT(502, "The other side refuses our credentials"),
  OTHER_SIDE_REFUSED(502, "The other side said no"),
  OUTCOME_UNKNOWN(502, "Nobody knows whether it was done"),
  BROKEN(500, "Something broke here");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** Every reason of a refusal is a problem of the same name. */
  public static ProblemType of(RefusedException.Reason reason) {
    return valueOf(reason.name());
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** Lower case with hyphens, as all words of the API, e.g. {@code stale-revision}. */
  public String reason() {
    return Word.of(this);
  }

  public URI uri() {
    return URI.create("/problems/" + reason());
  }
}
