package io.postillion.plugin.desk.review;

import io.postillion.core.people.Person;
import io.postillion.plugin.desk.frame.Times.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The approval in which a post stands.
 *
 * @param why the matched rule's reason
 * @param process which approval it is
 * @param until when it ends without an answer; null when the engine does not say
 * @param open who is still asked
 * @param votes who has answered, in this round and for these words
 * @param forWhom for whom this approver would answer; null for themselves, or when not asked
 * @param notYou why this approver is not asked; null when they are, or are no approver
 */
record PathView(
    String why,
    String process,
    @Nullable Moment until,
    List<Line> open,
    List<Vote> votes,
    @Nullable String forWhom,
    @Nullable String notYou) {

  /**
   * @param key who is asked, as the model calls them
   * @param group who is asked, in words
   * @param nobody whether nobody of the brand belongs to it
   */
  record Line(String step, String key, String group, boolean nobody) {

    /** Nobody can join them in the settings: they are invited. */
    public boolean outside() {
      return key.equals(Person.OUTSIDERS);
    }
  }

  /**
   * @param decision {@code APPROVED}, {@code CHANGES} or {@code REJECTED}
   * @param onBehalfOf who was asked; null when the person was
   */
  record Vote(
      String name,
      @Nullable String onBehalfOf,
      String group,
      String decision,
      String comment,
      Moment at) {}
}
