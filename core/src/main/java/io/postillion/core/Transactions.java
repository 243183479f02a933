package io.postillion.core;

import java.util.function.Supplier;

/**
 * Runs work so that all of it is stored or none of it. Where the process engine shares the
 * database, its changes belong to the same transaction.
 */
public interface Transactions {

  <T> T in(Supplier<T> work);

  /** The same for work without a result. */
  default void run(Runnable work) {
    in(
        () -> {
          work.run();
          return true;
        });
  }
}
