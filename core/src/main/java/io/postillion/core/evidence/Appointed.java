package io.postillion.core.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By whom somebody who answered could answer: for people who are kept at the desk.
 *
 * @param by who gave them the roles and groups that they had when they answered last
 * @param linkBy who made the newest link before by which they chose a password; null where none is
 *     known
 * @param linkShown whether that person was shown the link, and could have used it
 */
public record Appointed(
    Who person,
    Who by,
    Instant at,
    List<String> roles,
    List<String> groups,
    @Nullable Who linkBy,
    @Nullable Instant linkAt,
    boolean linkShown) {

  public Appointed {
    roles = List.copyOf(roles);
    groups = List.copyOf(groups);
  }
}
