package io.postillion.plugin.api.hook;

import io.postillion.core.content.SourceId;

/** Has a source swept soon. Returns at once; several calls in a row may become one sweep. */
@FunctionalInterface
public interface LookAgain {

  void at(SourceId source);
}
