/** The short run of the fault matrix, and the proof that it bites. */
@NullMarked
package io.postillion.bench.faults;

import org.jspecify.annotations.NullMarked;
