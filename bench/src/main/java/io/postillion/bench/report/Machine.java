package io.postillion.bench.report;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;

/** The machine's size, without which no figure says anything. */
final class Machine {

  private Machine() {}

  static String describe() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    String memory =
        system instanceof com.sun.management.OperatingSystemMXBean more
            ? String.format(Locale.ROOT, ", %d GiB", Math.round(more.getTotalMemorySize() / 1.07e9))
            : "";
    return String.format(
        Locale.ROOT,
        "%d cores%s, %s %s, Java %s, load %.1f",
        system.getAvailableProcessors(),
        memory,
        system.getName(),
        system.getArch(),
        Runtime.version(),
        system.getSystemLoadAverage());
  }
}
