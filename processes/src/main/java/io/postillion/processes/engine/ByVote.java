package io.postillion.processes.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;

/** Whether this thread completes a review by a vote that was cast, and not just so. */
final class ByVote {

  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  private ByVote() {}

  static boolean isNow() {
    return DEPTH.get() > 0;
  }

  static void complete(Runnable completing) {
    begin();
    try {
      completing.run();
    } finally {
      end();
    }
  }

  /** For what the engine does within the command that runs, and no longer. */
  static void untilCommandEnds() {
    begin();
    Context.getCommandContext().registerCommandContextListener(new End());
  }

  private static void begin() {
    DEPTH.set(DEPTH.get() + 1);
  }

  private static void end() {
    int depth = DEPTH.get() - 1;
    if (depth == 0) {
      DEPTH.remove();
    } else {
      DEPTH.set(depth);
    }
  }

  /** A command may fail while it is closed, and then says both. */
  private static final class End implements CommandContextListener {

    private final AtomicBoolean ended = new AtomicBoolean();

    @Override
    public void onCommandContextClose(CommandContext context) {
      endOnce();
    }

    @Override
    public void onCommandFailed(CommandContext context, Throwable why) {
      endOnce();
    }

    private void endOnce() {
      if (ended.compareAndSet(false, true)) {
        end();
      }
    }
  }
}
