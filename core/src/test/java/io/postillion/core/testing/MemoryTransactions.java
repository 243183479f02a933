package io.postillion.core.testing;

import io.postillion.core.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All or nothing, as a database has it: what an exception interrupts is as it was before. */
public final class MemoryTransactions implements Transactions {

  private final List<Supplier<Runnable>> stores = new ArrayList<>();
  private boolean running;

  /**
   * @param snapshot remembers the state of a store; what it returns brings it back
   */
  void enlist(Supplier<Runnable> snapshot) {
    stores.add(snapshot);
  }

  /** Enlists a store that is one list. */
  <T> List<T> enlist(List<T> list) {
    enlist(
        () -> {
          List<T> before = List.copyOf(list);
          return () -> {
            list.clear();
            list.addAll(before);
          };
        });
    return list;
  }

  @Override
  public <T> T in(Supplier<T> work) {
    if (running) {
      return work.get();
    }
    List<Runnable> restore = stores.stream().map(Supplier::get).toList();
    running = true;
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      running = false;
      if (!done) {
        restore.forEach(Runnable::run);
      }
    }
  }
}
