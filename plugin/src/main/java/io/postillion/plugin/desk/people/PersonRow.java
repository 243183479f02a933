package io.postillion.plugin.desk.people;

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
 */
record PersonRow(
    String login,
    String name,
    boolean me,
    List<String> roles,
    String groups,
    String clock,
    @Nullable String until,
    @Nullable String substitute) {}
