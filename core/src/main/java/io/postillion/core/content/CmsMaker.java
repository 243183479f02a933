package io.postillion.core.content;

import io.postillion.core.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes live connections of what people set at the desk. */
public interface CmsMaker {

  /** The kinds that can be set there: those that need no file of the machine and no code. */
  List<String> kinds();

  /**
   * @throws IllegalArgumentException when it cannot be read like this; the message says why
   */
  Cms make(SourceEntry entry, @Nullable Secret password);
}
