/** A model tried out beforehand: which way a post would take, whom it would ask, and when. */
@NullMarked
package io.postillion.core.flow.rehearsal;

import org.jspecify.annotations.NullMarked;
