package io.postillion.core.ai;

import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;

/**
 * What a person wanted of a post when they asked for it.
 *
 * @param angle the hook from which it is told, at most {@value #LONGEST} characters in one line;
 *     empty for that of the brief
 * @param by who asked
 */
public record Commission(PostId post, String angle, PersonId by) {

  public static final int LONGEST = 300;

  public Commission {
    angle = angle.strip().replaceAll("\\s+", " ");
    if (angle.length() > LONGEST) {
      throw new IllegalArgumentException(
          "An angle has at most %d characters; this one has %d".formatted(LONGEST, angle.length()));
    }
  }
}
