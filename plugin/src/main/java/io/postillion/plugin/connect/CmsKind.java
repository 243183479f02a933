package io.postillion.plugin.connect;

import io.postillion.core.content.Cms;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.config.PostillionProperties.SourceProperties;

/** A kind of CMS that can be configured; a bean of this type is all that a new one needs here. */
public interface CmsKind {

  /** The word in {@code postillion.brands.<brand>.sources.<source>.cms}. */
  String word();

  /**
   * @throws IllegalArgumentException when a setting is missing or wrong; the message names it
   */
  Cms connect(SourceId source, SourceProperties settings);

  /**
   * Whether administrators may add one at the desk: only what needs no file of this machine, and
   * reaches nothing but what {@code postillion.http} allows.
   */
  default boolean isForTheDesk() {
    return false;
  }
}
