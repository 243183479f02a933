package io.postillion.bench.jvm;

import java.lang.management.ManagementFactory;

/** This process's own size. */
public final class Memory {

  private static final double MEGABYTE = 1024.0 * 1024;

  private Memory() {}

  /** Megabytes of heap that are in use after a collection. */
  public static double afterCollection() {
    ManagementFactory.getMemoryMXBean().gc();
    return used();
  }

  /** Megabytes of heap in use, garbage included. */
  public static double used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  public static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
