package io.postillion.plugin.desk.people;

import io.postillion.plugin.desk.frame.Times.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the brand.
 *
 * @param roles the messages {@code role.<role>} name them
 * @param groups others that processes ask them as, in words; may be empty
 * @param clock what time it is where they are
 * @param until the last day they are away, in words; null while they are there
 * @param substitute who stands in for them; null while they are there
 * @param keeping what an administrator is told besides; null for everybody else
 */
record PersonRow(
    String login,
    String name,
    boolean me,
    List<String> roles,
    String groups,
    String clock,
    @Nullable String until,
    @Nullable String substitute,
    @Nullable Keeping keeping) {

  /**
   * How an account is kept.
   *
   * @param configured whether the configuration names them, so that nothing is changed here
   * @param email empty for none
   * @param pending whether they never chose a password
   * @param choosing until when a link is good by which they choose one; null when there is none
   * @param mayLink whether this administrator may make such a link
   * @param elsewhere whether they work for other brands, too
   */
  record Keeping(
      String id,
      boolean configured,
      String email,
      boolean pending,
      @Nullable Moment choosing,
      boolean mayLink,
      boolean elsewhere) {}
}
