/** Halts, freezes and starves nodes while they publish, and counts what the network accepted. */
@NullMarked
package io.postillion.bench.faults;

import org.jspecify.annotations.NullMarked;
