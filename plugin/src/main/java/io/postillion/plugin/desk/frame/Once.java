package io.postillion.plugin.desk.frame;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks once for a page, however often the page asks; of one thread. */
final class Once<T> implements Supplier<@Nullable T> {

  private final Supplier<@Nullable T> source;
  private boolean asked;
  private @Nullable T answer;

  Once(Supplier<@Nullable T> source) {
    this.source = source;
  }

  @Override
  public @Nullable T get() {
    if (!asked) {
      answer = source.get();
      asked = true;
    }
    return answer;
  }
}
