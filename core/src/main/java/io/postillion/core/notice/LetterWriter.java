package io.postillion.core.notice;

import java.util.List;

/** Puts notices into words. */
@FunctionalInterface
public interface LetterWriter {

  /**
   * @param notices one, or several as a digest; not empty
   */
  Letter write(String id, Recipient to, List<Told> notices);
}
