package io.postillion.core.check;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.post.PostId;
import java.time.LocalDate;

/**
 * A picture that may no longer be used when its post goes out.
 *
 * @param picture which of the post's, from 1
 * @param name as the library has it
 * @param last the last day on which it may be used
 * @param due the day on which the post goes out; both days are the brand's
 */
public record RightsEnded(int picture, String name, LocalDate last, LocalDate due) {

  /** The no to letting the post go out then. */
  public RefusedException refusal(PostId post) {
    return new RefusedException(
        Reason.RIGHTS_ENDED,
        "The picture '%s' of post %s may be used until %s, not on %s. Choose an earlier day or "
                .formatted(name, post, last, due)
            + "another picture, or enter in the library until when it may be used now.",
        name,
        last,
        due);
  }
}
