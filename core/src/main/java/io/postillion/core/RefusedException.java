package io.postillion.core;

import java.util.List;

/**
 * The business says no to what a person or program asked. The {@link Reason} names the message in
 * every language; {@link #getMessage()} is the English one.
 */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why; each has a message {@code refused.<name>} in every locale of the desk. */
  public enum Reason {
    /** The page was older than the post: someone changed the text meanwhile. */
    STALE_REVISION,
    /** The post is in a status in which this cannot be done. */
    WRONG_STATUS,
    /** The time lies in the past. */
    TIME_IN_PAST,
    /** A check found something that must be mended before approval. */
    BLOCKED_BY_FINDING,
    /** The text is empty. */
    EMPTY_TEXT,
    /** Changes or rejection without a word of why. */
    COMMENT_MISSING,
    /** This person may not do this. */
    NOT_ALLOWED,
    /** The approval asks other people. */
    NOT_ASKED,
    /** Whoever wrote it may not decide about it. */
    FOUR_EYES,
    /** This person has answered in this round. */
    VOTED_ALREADY,
    /** The text changed while others had agreed to it already: the approval began again. */
    BEGAN_AGAIN,
    /** Only a person can do this; a program's token is not a person. */
    NOT_A_PERSON,
    /** It is on its way out; it cannot be called back any more. */
    ALREADY_SENDING,
    /** Some posts of a thread are out: its text and time cannot be changed any more. */
    HALF_OUT,
    /** The question was answered meanwhile. */
    ALREADY_DONE,
    /** Without a model there is no useful answer to this. */
    NEEDS_MODEL,
    /** More words at once than can be worked on at the cursor. */
    PASSAGE_TOO_LONG,
    /** None or too many manners at once. */
    TOO_MANY_VARIANTS,
    /** It is in that language already, or that is no language. */
    NOT_ANOTHER_LANGUAGE,
    /** Instructions to a model that cannot be put into a prompt. */
    PROMPT_UNSOUND,
    /** The words do not fit on a card legibly. */
    CARD_TOO_LONG,
    /** The font of cards cannot show a character. */
    CARD_CHARACTER_MISSING,
    /** The network takes no pictures, or none of this type, or no more. */
    NO_ROOM_FOR_PICTURE,
    /** The picture cannot be cut or looked at. */
    PICTURE_NOT_USABLE,
    /** A client without a name or an address. */
    CLIENT_INCOMPLETE,
    /** The brand has a client with this address. */
    CLIENT_KNOWN,
    /** The words of a form with gaps that nobody knows, or too little that stands. */
    FORM_UNSOUND,
    /** A form without a name or a channel, or one that is used no more. */
    FORM_INCOMPLETE,
    /** A standing approval for longer, or for more posts, than can be answered for. */
    STANDING_TOO_WIDE,
    /** A campaign without a usable name, or one that ends before it begins. */
    CAMPAIGN_INCOMPLETE,
    /** The brand has an open campaign of that name. */
    CAMPAIGN_KNOWN,
    /** The campaign is closed. */
    CAMPAIGN_CLOSED,
    /** A picture of the post may no longer be used when the post is due. */
    RIGHTS_ENDED,
    /** A picture of the library without a usable name, or with too many words. */
    LIBRARY_INCOMPLETE,
    /** The library of the brand has this picture. */
    LIBRARY_KNOWN,
    /** A picture of the library stands in posts that are not out yet. */
    LIBRARY_IN_USE,
    /** Posts are asked for, and no channel is named. */
    NO_CHANNEL,
    /** The channel is paused. */
    CHANNEL_PAUSED,
    /** The article and its brief say too little to write from. */
    BRIEF_TOO_THIN,
    /** The angle of a post that is asked for says too much. */
    ANGLE_TOO_LONG,
    /** A snippet without a usable name or text. */
    SNIPPET_INCOMPLETE,
    /** The brand has a snippet of that name. */
    SNIPPET_KNOWN,
    /** Somebody else changed it meanwhile. */
    CHANGED_MEANWHILE
  }

  private final Reason reason;
  private final transient List<Object> arguments;

  public RefusedException(Reason reason, String message, Object... arguments) {
    super(message);
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public Reason reason() {
    return reason;
  }

  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }
}
