/** Faults and figures: what happens when things break, and how fast things are when they do not. */
@NullMarked
package io.postillion.bench;

import org.jspecify.annotations.NullMarked;
