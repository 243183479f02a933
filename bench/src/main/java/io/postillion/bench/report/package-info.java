/** Figures, tables, plots and the one line of JSON. */
@NullMarked
package io.postillion.bench.report;

import org.jspecify.annotations.NullMarked;
