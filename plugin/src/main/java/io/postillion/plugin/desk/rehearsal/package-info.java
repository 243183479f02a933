/** A model tried out before it matters: the way of a post, whom it asks, and when. */
@NullMarked
package io.postillion.plugin.desk.rehearsal;

import org.jspecify.annotations.NullMarked;
