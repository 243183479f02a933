/** Tells people, by the means and at the times they want, that something waits or has ended. */
@NullMarked
package io.postillion.core.notice;

import org.jspecify.annotations.NullMarked;
