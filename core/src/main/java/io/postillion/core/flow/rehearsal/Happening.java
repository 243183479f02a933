package io.postillion.core.flow.rehearsal;

import java.time.Duration;
import java.util.List;

/**
 * Something that would happen.
 *
 * @param after since the start, by the rehearsal's own time
 * @param element id in the model
 * @param name of the element, for people
 * @param model name of the model it belongs to
 * @param groups who is asked, reminded or let down, as the model names them
 * @param detail more of it: the answer, the matched rule, the called model
 */
public record Happening(
    Duration after,
    Kind kind,
    String element,
    String name,
    String model,
    List<String> groups,
    String detail) {

  public Happening {
    groups = List.copyOf(groups);
  }

  /** What kind of thing. */
  public enum Kind {
    /** A model begins; the detail says for what it was called. */
    BEGAN,
    /** A worker would do its work. */
    WORKED,
    /** A table decided; the detail is the matched rule and what it says. */
    DECIDED,
    /** People are asked. */
    ASKED,
    /** One of them answers; the detail is the answer. */
    ANSWERED,
    /** It waits for the clock or a message; the detail is the time until then, if it is known. */
    WAITED,
    /** A timer that only reminds. */
    REMINDED,
    /** A timer that ends the step. */
    EXPIRED,
    /** Something that the model draws as going wrong. */
    WENT_WRONG,
    /** A model ends. */
    ENDED,
    /** Nothing more happens, and it is not at its end. */
    WAITS_FOR_EVER,
    /** Only what repeats itself would still happen. */
    GOES_ON,
    /** The rehearsal cannot go on; the detail says why. */
    BROKE_OFF
  }
}
